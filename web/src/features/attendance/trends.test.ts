import { expect, it } from 'vitest'
import { bucketsOf, groupsOf, pointsOf, type TrendRow } from './trends'

it('cuts a period into weeks, whole but for the first and the last', () => {
  expect(bucketsOf({ from: '2026-11-04', to: '2026-11-17' })).toEqual([
    { from: '2026-11-04', to: '2026-11-08' },
    { from: '2026-11-09', to: '2026-11-15' },
    { from: '2026-11-16', to: '2026-11-17' },
  ])
})

it('cuts a long one into months', () => {
  const months = bucketsOf({ from: '2025-12-10', to: '2026-11-26' })
  expect(months).toHaveLength(12)
  expect(months[0]).toEqual({ from: '2025-12-10', to: '2025-12-31' })
  expect(months.at(-1)).toEqual({ from: '2026-11-01', to: '2026-11-26' })
})

const row = (team_id: number, status: TrendRow['status'], count: number, period_start = '2026-11-01'): TrendRow => ({
  team_id,
  team_name: `Team ${team_id}`,
  employee_id: null,
  employee_name: null,
  period_start,
  period_end: '2026-11-30',
  status,
  count,
  percentage: 0,
  earliest_date: period_start,
  latest_date: '2026-11-30',
})

it('gathers the rows of a team', () => {
  const groups = groupsOf([row(1, 'Present', 8), row(1, 'Absent', 2), row(2, 'WFH', 1)])
  expect(groups.map(({ name, counts }) => [name, counts.Present, counts.Absent, counts.WFH])).toEqual([
    ['Team 1', 8, 2, 0],
    ['Team 2', 0, 0, 1],
  ])
})

it('gives each step its rows, and none to a step without records', () => {
  const steps = bucketsOf({ from: '2026-11-04', to: '2026-11-17' })
  const points = pointsOf(steps, [row(1, 'Present', 8, '2026-11-04'), row(2, 'Late', 3, '2026-11-04'), row(1, 'Present', 5, '2026-11-16')])
  expect(points.map(({ to, groups }) => [to, groups.map(({ id, counts }) => [id, counts.Present, counts.Late])])).toEqual([
    ['2026-11-08', [[1, 8, 0], [2, 0, 3]]],
    ['2026-11-15', []],
    ['2026-11-17', [[1, 5, 0]]],
  ])
})
