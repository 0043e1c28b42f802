// How many people had which status on a day: counted by the server, so that a company of any size costs the same.
import { useQueries, useQuery } from '@tanstack/react-query'
import { noCounts, statuses, type Counts } from './status'
import { api, unwrapList } from '@/api/client'
import type { Day } from '@/lib/days'

async function countsOn(day: Day): Promise<Counts> {
  const totals = await Promise.all(
    statuses.map((status) => unwrapList(api.GET('/attendance', { params: { query: { from: day, to: day, status, page_size: 1 } } }))),
  )
  const counts = noCounts()
  statuses.forEach((status, index) => (counts[status] = totals[index]!.total))
  return counts
}

const question = (day: Day) => ({ queryKey: ['attendance', 'counts', day], queryFn: () => countsOn(day), staleTime: 30_000 })

export function useDayNumbers(day: Day) {
  return useQuery({ ...question(day), refetchInterval: 60_000 })
}

export function useNumbersOf(days: Day[]) {
  return useQueries({ queries: days.map(question) })
}

// Of whom one may list: the company's, or the own team's.
export function usePeopleCount() {
  return useQuery({
    queryKey: ['people', 'count'],
    queryFn: async () => (await unwrapList(api.GET('/employees', { params: { query: { is_active: true, page_size: 1 } } }))).total,
    staleTime: 5 * 60_000,
  })
}
