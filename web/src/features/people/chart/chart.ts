// Who reports to whom on a day: all whom one may see, as a tree.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'

export type ChartEntry = components['schemas']['ChartEntry']

const pageSize = 200
const atOnce = 4

// Of a manager: their reports; of a team: its members.
interface Part {
  manager_id?: number
  team_id?: number
}

export async function loadChart(as_of: string | undefined, part: Part = {}): Promise<ChartEntry[]> {
  const page = (number: number) => unwrapList(api.GET('/org-chart', { params: { query: { as_of, ...part, page: number, page_size: pageSize } } }))
  const first = await page(1)
  const entries = first.items
  const last = Math.ceil(first.total / pageSize)
  for (let number = 2; number <= last; number += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, last - number + 1) }, (_, index) => page(number + index))
    for (const { items } of await Promise.all(some)) entries.push(...items)
  }
  return entries
}

// Without a day: today.
export function useChart(day?: string, enabled = true) {
  return useQuery({ enabled, queryKey: ['chart', day ?? 'today'], queryFn: () => loadChart(day), staleTime: 5 * 60_000 })
}

export function useChartPart(part: Part) {
  return useQuery({ queryKey: ['chart', 'today', part], queryFn: () => loadChart(undefined, part), staleTime: 5 * 60_000 })
}
