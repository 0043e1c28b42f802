// Attendance over time, as the API counts a period or each of its steps.
import { useQuery } from '@tanstack/react-query'
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
// The API answers at most 10,000 steps of groups a page.
const teamsWithSteps = 25

// Weeks, or months where weeks would be too many; the first and the last may be cut.
export function bucketsOf({ from, to }: Period): Period[] {
  const byMonth = isByMonth({ from, to })
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
type Step = 'day' | 'week' | 'month'

// A page is of so many teams, each with a row for each step and status: how many rows there are does not say whether there are more.
async function askTrends({ from, to }: Period, group_by: GroupBy, step?: Step): Promise<TrendRow[]> {
  const page_size = step ? teamsWithSteps : teamsOfPage
  const ask = (page: number) =>
    unwrapList(api.GET('/trends', { params: { query: { start_date: from, end_date: to, group_by, step, page, page_size } } }))
  const first = await ask(1)
  const more = Math.max(0, Math.ceil(first.total / page_size) - 1)
  const rest = await Promise.all(Array.from({ length: more }, (_, index) => ask(index + 2)))
  return [first, ...rest].flatMap((page) => page.items)
}

const trendQuestion = (period: Period, group_by: GroupBy, step?: Step) => ({
  queryKey: ['attendance', 'trends', group_by, period.from, period.to, step],
  queryFn: () => askTrends(period, group_by, step),
  staleTime: 60_000,
})

export function useTrends(period: Period, group_by: GroupBy) {
  return useQuery({ ...trendQuestion(period, group_by), select: groupsOf })
}

// A step without records has no groups.
export function pointsOf(steps: Period[], rows: TrendRow[]): (Period & { groups: Group[] })[] {
  const byStep = new Map<Day, TrendRow[]>()
  for (const row of rows) {
    const its = byStep.get(row.period_start)
    if (its) its.push(row)
    else byStep.set(row.period_start, [row])
  }
  return steps.map((step) => ({ ...step, groups: groupsOf(byStep.get(step.from) ?? []) }))
}

export function useTrendLine(period: Period, group_by: GroupBy) {
  const answer = useQuery(trendQuestion(period, group_by, isByMonth(period) ? 'month' : 'week'))
  return { ...answer, points: pointsOf(bucketsOf(period), answer.data ?? []) }
}

// Of the whole company, a day each; the days follow each other.
export function useDayCounts(days: Day[], enabled: boolean) {
  const question = trendQuestion({ from: days[0]!, to: days.at(-1)! }, 'status', 'day')
  const answer = useQuery({ ...question, enabled, refetchInterval: 60_000 })
  const steps = days.map((day) => ({ from: day, to: day }))
  return { ...answer, counts: answer.data && pointsOf(steps, answer.data).map(({ groups }) => groups[0]?.counts ?? noCounts()) }
}

export function useAttendanceSummary() {
  return useQuery({ queryKey: ['attendance', 'summary'], queryFn: () => unwrap(api.GET('/summarize_attendance')), staleTime: 60_000 })
}
