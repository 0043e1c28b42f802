// The company's departments and teams, all of them, for whatever page lets people choose one.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, unwrapAll } from '@/api/client'

export function useDepartments() {
  return useQuery({
    queryKey: ['departments'],
    queryFn: () => unwrapAll((query) => api.GET('/departments', { params: { query } })),
  })
}

export function useTeams(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['teams'],
    queryFn: () => unwrapAll((query) => api.GET('/teams', { params: { query } })),
  })
}

// What a team or a department is called. While they load, or where one is gone, nothing is.
export function useGroupNames() {
  const departments = useDepartments()
  const teams = useTeams()
  return useMemo(() => {
    const departmentNames = new Map(departments.data?.map((each) => [each.id, each.name]))
    const teamNames = new Map(teams.data?.map((each) => [each.team_id, each.team_name]))
    return {
      team: (id: number | null | undefined) => (id ? teamNames.get(id) : undefined),
      department: (id: number | null | undefined) => (id ? departmentNames.get(id) : undefined),
    }
  }, [departments.data, teams.data])
}
