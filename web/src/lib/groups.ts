// The company's departments and teams, all of them, for whatever page lets people choose one.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapAll } from '@/api/client'

export function useDepartments() {
  return useQuery({
    queryKey: ['departments'],
    queryFn: () => unwrapAll((query) => api.GET('/departments', { params: { query } })),
  })
}

export function useTeams() {
  return useQuery({
    queryKey: ['teams'],
    queryFn: () => unwrapAll((query) => api.GET('/teams', { params: { query } })),
  })
}
