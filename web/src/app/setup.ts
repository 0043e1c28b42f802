// How far a new company is, told from what exists: nothing is kept about it.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapList } from '@/api/client'
import { useTeams } from '@/lib/groups'
import { useMe } from '@/lib/session'

export const setupSteps = ['place', 'teams', 'people'] as const
export type SetupStep = (typeof setupSteps)[number]

export interface SetupState {
  done: Record<SetupStep, boolean>
  unfinished: boolean
}

// Undefined while it is not known, and for whom it does not concern.
export function useSetup(): SetupState | undefined {
  const me = useMe()
  const concerned = ['company_manage', 'departments_write', 'employees_write'].every((each) => me.permissions.includes(each))
  const teams = useTeams(concerned)
  const people = useQuery({
    queryKey: ['people', 'setup'],
    queryFn: () => unwrapList(api.GET('/employees', { params: { query: { page_size: 1 } } })),
    enabled: concerned,
  })
  if (!concerned || !teams.data || !people.data) return undefined
  return setupState(me.company.jurisdiction, teams.data.length, people.data.total)
}

export function setupState(jurisdiction: string | null, teams: number, people: number): SetupState {
  const done = { place: jurisdiction !== null, teams: teams > 0, people: people > 1 }
  return { done, unfinished: Object.values(done).includes(false) }
}
