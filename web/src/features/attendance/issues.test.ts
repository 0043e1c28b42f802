import { expect, it } from 'vitest'
import { issuesOf } from './issues'
import { noCounts } from './status'
import type { components } from '@/api/schema'

const team = (team_id: number, department_id: number | null) =>
  ({ team_id, team_name: `T${team_id}`, department_id, lead_id: null, created_at: '', updated_at: '' }) satisfies components['schemas']['Team']
const department = (id: number, name: string) => ({ id, name }) as components['schemas']['Department']
const group = (id: number, Present: number, Absent: number) => ({ id, name: `T${id}`, counts: { ...noCounts(), Present, Absent } })

const teams = [team(1, 10), team(2, 10), team(3, 20), team(4, null)]
const departments = [department(10, 'Sales'), department(20, 'Care')]

it('names a department that is more than five points under the company', () => {
  const found = issuesOf({ ...noCounts(), Present: 90, Absent: 10 }, [group(1, 30, 10), group(2, 30, 4), group(3, 95, 5), group(4, 0, 9)], teams, departments)
  expect(found.map(({ name }) => name)).toEqual(['Sales'])
  expect(found[0]!.rate).toBeCloseTo(60 / 74)
})

it('names nobody where nothing was recorded', () => {
  expect(issuesOf(noCounts(), [], teams, departments)).toEqual([])
  expect(issuesOf({ ...noCounts(), Present: 10 }, [group(1, 0, 0)], teams, departments)).toEqual([])
})
