// Attendance over time: the API counts a period, so a line is asked for period by period.
import { useQueries, useQuery } from '@tanstack/react-query'
import { noCounts, type Counts } from './status'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { addDays, addMonths, daysBetween, monthOf, weekdayOf, type Day } from '@/lib/days'

export type TrendRow = components['schemas']['TrendRow']
export interface Period {
  from: Day
  to: Day
}

const longestInWeeks = 200
const teamsOfPage = 200

// Weeks, or months where weeks would be too many; the first and the last may be cut.
export function bucketsOf({ from, to }: Period): Period[] {
  const byMonth = daysBetween(from, to) > longestInWeeks
  const buckets: Period[] = []
  for (let begin = from; begin <= to; ) {
    const end = byMonth ? addDays(`${addMonths(monthOf(begin), 1)}-01`, -1) : addDays(begin, 6 - weekdayOf(begin))
    buckets.push({ from: begin, to: end < to ? end : to })
    begin = addDays(end, 1)
  }
  return buckets
}

export const isByMonth = ({ from, to }: Period) => daysBetween(from, to) > longestInWeeks

export interface Group {
  // Nothing: the whole company.
  id: number | null
  name: string
  counts: Counts
}

export function groupsOf(rows: TrendRow[]): Group[] {
  const groups = new Map<number | null, Group>()
  for (const row of rows) {
    const group = groups.get(row.team_id) ?? { id: row.team_id, name: row.team_name ?? '', counts: noCounts() }
    group.counts[row.status] += row.count
    groups.set(row.team_id, group)
  }
  return [...groups.values()]
}

type GroupBy = 'team' | 'status'

// A page is of so many teams, each with a row for each status: how many rows there are does not say whether there are more.
async function askTrends({ from, to }: Period, group_by: GroupBy): Promise<Group[]> {
  const ask = (page: number) =>
    unwrapList(api.GET('/trends', { params: { query: { start_date: from, end_date: to, group_by, page, page_size: teamsOfPage } } }))
  const first = await ask(1)
  const more = Math.max(0, Math.ceil(first.total / teamsOfPage) - 1)
  const rest = await Promise.all(Array.from({ length: more }, (_, index) => ask(index + 2)))
  return groupsOf([first, ...rest].flatMap((page) => page.items))
}

export const trendQuestion = (period: Period, group_by: GroupBy) => ({
  queryKey: ['attendance', 'trends', group_by, period.from, period.to],
  queryFn: () => askTrends(period, group_by),
  staleTime: 60_000,
})

export function useTrends(period: Period, group_by: GroupBy) {
  return useQuery(trendQuestion(period, group_by))
}

export function useTrendLine(period: Period, group_by: GroupBy) {
  const buckets = bucketsOf(period)
  const answers = useQueries({ queries: buckets.map((bucket) => trendQuestion(bucket, group_by)) })
  return {
    points: buckets.map((bucket, index) => ({ ...bucket, groups: answers[index]?.data ?? [] })),
    isPending: answers.some((answer) => answer.isPending),
    error: answers.find((answer) => answer.error)?.error ?? null,
    refetch: () => Promise.all(answers.map((answer) => answer.refetch())),
  }
}

export function useAttendanceSummary() {
  return useQuery({ queryKey: ['attendance', 'summary'], queryFn: () => unwrap(api.GET('/summarize_attendance')), staleTime: 60_000 })
}
