// Departments whose attendance lies well under the company's, over the last thirty days.
import { attendedOf, noCounts, rateOf, statuses, type Counts } from './status'
import { useTrends, type Group, type Period } from './trends'
import { addDays } from '@/lib/days'
import { useDepartments, useTeams } from '@/lib/groups'
import { useNow } from '@/lib/use-now'
import type { components } from '@/api/schema'

type Team = components['schemas']['Team']
type Department = components['schemas']['Department']

export interface Issue {
  id: number
  name: string
  rate: number
  whole: number
}

const mostUnder = 0.05

export function issuesOf(company: Counts, groups: Group[], teams: Team[], departments: Department[]): Issue[] {
  const whole = rateOf(company)
  if (whole === null) return []
  const counts = new Map<number, Counts>()
  for (const group of groups) {
    const department = teams.find((team) => team.team_id === group.id)?.department_id
    if (department == null) continue
    const sum = counts.get(department) ?? noCounts()
    for (const status of statuses) sum[status] += group.counts[status]
    counts.set(department, sum)
  }
  return departments
    .flatMap(({ id, name }) => {
      const own = counts.get(id)
      const rate = own && attendedOf(own) + own.Absent > 0 ? rateOf(own) : null
      return rate !== null && whole - rate > mostUnder ? [{ id, name, rate, whole }] : []
    })
    .sort((a, b) => a.rate - b.rate)
}

export function useIssuesPeriod(): Period {
  const { day } = useNow(60)
  return { from: addDays(day, -30), to: addDays(day, -1) }
}

export function useIssues() {
  const period = useIssuesPeriod()
  const company = useTrends(period, 'status')
  const groups = useTrends(period, 'team')
  const teams = useTeams()
  const departments = useDepartments()
  const ready = company.data && groups.data && teams.data && departments.data
  return {
    issues: ready ? issuesOf(company.data[0]?.counts ?? noCounts(), groups.data, teams.data, departments.data) : undefined,
    error: company.error ?? groups.error ?? teams.error ?? departments.error,
  }
}
