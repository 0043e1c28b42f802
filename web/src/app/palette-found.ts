// People and teams for the command palette. People are asked of the server once the typing rests; it finds only whom one may see.
import { useQuery } from '@tanstack/react-query'
import { User, Users } from 'lucide-react'
import { api, unwrapList } from '@/api/client'
import { useTeams } from '@/lib/groups'
import { bestFits } from '@/lib/matching'
import { usePermission } from '@/lib/session'
import { useDebounced } from '@/lib/use-debounced'

const most = 6
const shortest = 2

export function useFound(typed: string) {
  const q = useDebounced(typed.trim(), 200)
  const lists = usePermission('employees_read')
  const wanted = lists && q.length >= shortest
  const people = useQuery({
    queryKey: ['people', 'find', q],
    queryFn: () => unwrapList(api.GET('/employees', { params: { query: { q, is_active: true, page_size: most } } })),
    enabled: wanted,
    staleTime: 60_000,
  })
  const teams = useTeams()
  return {
    isPending: wanted && people.isPending,
    people: (wanted ? inOrder(q, people.data?.items ?? []) : []).map(({ employee_id, name, role, email }) => ({
      key: `employee-${employee_id}`,
      title: name,
      hint: role ?? email,
      icon: User,
      to: `/employees/${employee_id}`,
    })),
    teams: (lists && typed.trim() ? bestFits(typed, teams.data ?? [], (team) => team.team_name) : []).slice(0, most).map(({ team_id, team_name }) => ({
      key: `team-${team_id}`,
      title: team_name,
      icon: Users,
      to: `/employees?team=${team_id}`,
    })),
  }
}

// Whose name is meant stands first; the server also finds by address and title.
function inOrder<Person extends { name: string }>(typed: string, people: readonly Person[]): Person[] {
  const named = bestFits(typed, people, (person) => person.name)
  return [...named, ...people.filter((person) => !named.includes(person))]
}
