// The dashboard's questions, all under the same filters.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { Emotion } from '@/lib/emotions'
import { useSearchState } from '@/lib/search-state'

export interface Filters {
  from?: string
  to?: string
  department?: number
  team?: number
}

export function useFilters() {
  const { text, whole, change } = useSearchState()
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : undefined)
  const filters: Filters = { from: day('from'), to: day('to'), department: whole('department'), team: whole('team') }
  return { filters, change, active: Object.values(filters).some((value) => value !== undefined) }
}

const keep = { placeholderData: <T>(before: T | undefined) => before }

export function useSummary(query: Filters) {
  return useQuery({
    queryKey: ['dashboard', 'summary', query],
    queryFn: () => unwrap(api.GET('/hr/dashboard/summary', { params: { query } })),
    ...keep,
  })
}

export function useDistribution(query: Filters) {
  return useQuery({
    queryKey: ['dashboard', 'distribution', query],
    queryFn: () => unwrap(api.GET('/hr/dashboard/emotion-distribution', { params: { query } })),
    ...keep,
  })
}

export function usePie(query: Filters) {
  return useQuery({
    queryKey: ['dashboard', 'pie', query],
    queryFn: () => unwrap(api.GET('/hr/dashboard/emotion-pie-distribution', { params: { query } })),
    ...keep,
  })
}

// The trend has its own span: so many days up to today, or up to the end of the filter.
export function useTrend(filters: Filters, days: number) {
  const query = { ...filters, days }
  return useQuery({
    queryKey: ['dashboard', 'trend', query],
    queryFn: () => unwrap(api.GET('/hr/dashboard/emotion-trend', { params: { query } })),
    ...keep,
  })
}

export function useHistogram(filters: Filters, emotion: Emotion, bins = 10) {
  const query = { ...filters, emotion, bins }
  return useQuery({
    queryKey: ['dashboard', 'histogram', query],
    queryFn: () => unwrap(api.GET('/hr/dashboard/emotion-histogram-distribution', { params: { query } })),
    ...keep,
  })
}

export function useDepartmentCounts() {
  return useQuery({
    queryKey: ['dashboard', 'departments'],
    queryFn: () => unwrap(api.GET('/hr/dashboard/Employee-department')),
  })
}
