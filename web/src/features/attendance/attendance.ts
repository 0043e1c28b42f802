// Questions about attendance, and who asks them again when something changes.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Rules } from './shift'
import { api, unwrap, unwrapAll, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import type { Day, Month } from '@/lib/days'
import { useMe } from '@/lib/session'

export type Holiday = components['schemas']['Holiday']
export type SheetPerson = components['schemas']['SheetPerson']

const keep = { placeholderData: <T>(before: T | undefined) => before }

// Somebody's own number, or "current" for who asks.
export type Whose = number | 'current'

export function useRecords(whose: Whose, from: Day, to: Day, enabled = true) {
  return useQuery({
    queryKey: ['attendance', 'records', whose, from, to],
    queryFn: () =>
      unwrap(
        api.GET('/attendance/employee/{employee_id}', {
          params: { path: { employee_id: String(whose) }, query: { from, to, page_size: 100 } },
        }),
      ),
    enabled,
    ...keep,
  })
}

export function useExplanation(record_id: number | undefined) {
  return useQuery({
    queryKey: ['attendance', 'explain', record_id],
    queryFn: () => unwrap(api.GET('/attendance/{record_id}/explain', { params: { path: { record_id: record_id ?? 0 } } })),
    enabled: record_id !== undefined,
  })
}

export function useSheet(month: Month, team: number | undefined, enabled = true) {
  return useQuery({
    queryKey: ['attendance', 'sheet', month, team],
    queryFn: () => unwrap(api.GET('/attendance/sheet', { params: { query: { month, team_id: team } } })),
    staleTime: 60_000,
    enabled,
  })
}

// Times of a day, or nothing where too many people have one to ask for all of them.
export const mostTimes = 1000

export function useDayRecords(day: Day, team: number | undefined) {
  return useQuery({
    queryKey: ['attendance', 'day', day, team],
    queryFn: async () => {
      const ask = (page: number) =>
        unwrapList(api.GET('/attendance', { params: { query: { from: day, to: day, team_id: team, page, page_size: 200, sort: 'attendance_date' } } }))
      const first = await ask(1)
      if (first.total > mostTimes) return null
      const rest = await Promise.all(Array.from({ length: Math.ceil(first.total / 200) - 1 }, (_, index) => ask(index + 2)))
      return new Map([first, ...rest].flatMap((page) => page.items).map((record) => [record.employee_id, record]))
    },
    ...keep,
  })
}

export function useRules() {
  return useQuery({ queryKey: ['attendance', 'rules'], queryFn: () => unwrap(api.GET('/attendance/rules')), staleTime: 5 * 60_000 })
}

export function rulesOf(rules: Rules[] | undefined, team: number | null | undefined): Rules | undefined {
  return rules?.find((each) => each.team_id !== null && each.team_id === team) ?? rules?.find((each) => each.team_id === null)
}

export function useOwnRules(): Rules | undefined {
  const me = useMe()
  const rules = useRules()
  return rulesOf(rules.data, me.team_id)
}

export function useHolidays(from: Day, to?: Day) {
  return useQuery({
    queryKey: ['attendance', 'holidays', from, to],
    queryFn: () => unwrapAll((page) => api.GET('/holidays', { params: { query: { from, to, ...page } } })),
    staleTime: 5 * 60_000,
  })
}

export function useEmployee(employee_id: number | undefined) {
  return useQuery({
    queryKey: ['people', 'employee', employee_id],
    queryFn: () => unwrap(api.GET('/employees/{employee_id}', { params: { path: { employee_id: String(employee_id) } } })),
    staleTime: 5 * 60_000,
    enabled: employee_id !== undefined,
  })
}

export function refreshAttendance(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ['attendance'] }),
    queries.invalidateQueries({ queryKey: ['corrections'] }),
  ])
}

export function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () => refreshAttendance(queries)
}
