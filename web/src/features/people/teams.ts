// Teams and departments as their pages change them, and how many belong to each.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEmployees } from './people'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'

export type Team = components['schemas']['Team']
export type Department = components['schemas']['Department']
type NewTeam = components['schemas']['NewTeam']
type NewDepartment = components['schemas']['NewDepartment']

export const saveTeam = (team: Team | undefined, body: NewTeam) =>
  team
    ? unwrap(api.PUT('/teams/{team_id}', { params: { path: { team_id: team.team_id } }, body }))
    : unwrap(api.POST('/teams', { body }))

export const saveDepartment = (department: Department | undefined, body: NewDepartment) =>
  department
    ? unwrap(api.PUT('/departments/{id}', { params: { path: { id: department.id } }, body }))
    : unwrap(api.POST('/departments', { body }))

export function useGroupsChanged() {
  const queries = useQueryClient()
  return () =>
    Promise.all(['teams', 'departments', 'people', 'chart'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

export function useDeleteTeam() {
  const changed = useGroupsChanged()
  return useMutation({
    mutationFn: (team_id: number) => unwrap(api.DELETE('/teams/{team_id}', { params: { path: { team_id } } })),
    onSuccess: changed,
  })
}

export function useDeleteDepartment() {
  const changed = useGroupsChanged()
  return useMutation({
    mutationFn: (id: number) => unwrap(api.DELETE('/departments/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  })
}

// How many people there are now; undefined while it is not known.
export function useHeadcount(of: { team_id: number } | { department_id: number }, active: boolean | undefined = true): number | undefined {
  return useEmployees({ ...of, is_active: active, page_size: 1 }).data?.total
}

// Part of a list that is here as a whole, as a table wants it.
export function pageOf<Row>(rows: readonly Row[] | undefined, page: number, size: number) {
  return rows && { items: rows.slice((page - 1) * size, page * size), total: rows.length }
}
