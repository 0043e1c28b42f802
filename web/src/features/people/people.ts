// What the pages of people ask and change. Everything below the key "people" is asked anew when somebody changes.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapAll, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'

export type Employee = components['schemas']['Employee']
export type EmployeeChange = components['schemas']['EmployeeChange']
export type NewEmployee = components['schemas']['NewEmployeeUser']
export type Position = components['schemas']['Position']

export interface EmployeesQuery {
  q?: string
  department_id?: number
  team_id?: number
  is_active?: boolean
  sort?: string
  page?: number
  page_size?: number
}

export function useEmployees(query: EmployeesQuery, enabled = true) {
  return useQuery({
    queryKey: ['people', 'employees', query],
    queryFn: () => unwrapList(api.GET('/employees', { params: { query } })),
    placeholderData: (before) => before,
    enabled,
  })
}

// A number, or "current" for the person who asks.
export function useEmployee(id: number | string | null | undefined) {
  const employee_id = String(id ?? '')
  return useQuery({
    queryKey: ['people', 'employee', employee_id],
    queryFn: () => unwrap(api.GET('/employees/{employee_id}', { params: { path: { employee_id } } })),
    enabled: employee_id !== '',
    staleTime: 60_000,
  })
}

export function useHistory(id: number) {
  return useQuery({
    queryKey: ['people', 'history', id],
    queryFn: () =>
      unwrapAll((query) =>
        api.GET('/employees/{employee_id}/history', { params: { path: { employee_id: String(id) }, query } }),
      ),
  })
}

export const changeEmployee = (id: number, body: EmployeeChange) =>
  unwrap(api.PUT('/employees/{employee_id}', { params: { path: { employee_id: id } }, body }))

// After anything that moves, adds or ends people.
export function usePeopleChanged() {
  const queries = useQueryClient()
  return () =>
    Promise.all(['people', 'chart', 'teams', 'invites'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

export function useAddEmployee() {
  const changed = usePeopleChanged()
  return useMutation({
    mutationFn: (body: NewEmployee) => unwrap(api.POST('/employees', { body })),
    onSuccess: changed,
  })
}
