import { expect, it } from 'vitest'
import type { Plan } from './chat'
import { changedFields, changedPlan, fieldOfChip, groupingsOf, isQuestion } from './plan'
import { planOf } from './plan-form'
import { valuesOf } from '@/lib/form'

const plan: Plan = {
  intent: 'attendance_figure',
  measure: 'days',
  statuses: ['Late'],
  who: { me: null, employees: null, teams: null, departments: null, title: 'Engineer', my_team: true },
  period: { from: '2026-10-01', to: '2026-10-31', words: 'last month' },
  compare_with: null,
  group_by: 'employee',
  order: 'highest',
  limit: 3,
  threshold: null,
  fact: null,
  topic: null,
}

// What the form would hold, had somebody chosen these.
function filled(values: Record<string, string | string[]>) {
  const form = document.createElement('form')
  for (const [name, value] of Object.entries(values)) {
    for (const each of [value].flat()) {
      const input = document.createElement('input')
      Object.assign(input, { name, value: each })
      form.append(input)
    }
  }
  return valuesOf(form)
}

const unchanged = { period: 'last_month', team: 'my', department: '', compare_with: '', measure: 'days', group_by: 'employee', order: 'highest', limit: '3', statuses: ['Late'] }
const today = '2026-11-26'

it('leaves a plan as it is when nothing was chosen otherwise', () => {
  expect(changedFields(plan, planOf(plan, filled(unchanged), today))).toEqual([])
})

it('changes what was chosen, and nothing beside it', () => {
  const next = planOf(plan, filled({ ...unchanged, period: 'this_quarter', team: '7', group_by: 'week', statuses: ['Late', 'Absent'] }), today)
  expect(next.period).toEqual({ from: '2026-10-01', to: '2026-11-26', words: 'this quarter' })
  expect(next.who).toMatchObject({ teams: [7], my_team: null, title: 'Engineer' })
  expect(next.statuses).toEqual(['Late', 'Absent'])
  expect(next.limit).toBe(3)
  expect(changedFields(plan, next)).toEqual(['period', 'team', 'statuses', 'group_by'])
})

it('takes days in either order, and keeps the words of days that nobody changed', () => {
  const own = planOf(plan, filled({ ...unchanged, period: 'own', from: '2026-03-31', to: '2026-03-01' }), today)
  expect(own.period).toEqual({ from: '2026-03-01', to: '2026-03-31', words: '' })
  const same = planOf(plan, filled({ ...unchanged, period: 'own', from: '2026-10-01', to: '2026-10-31' }), today)
  expect(same.period).toEqual(plan.period)
})

it('compares with the period before the one that was chosen', () => {
  const next = planOf(plan, filled({ ...unchanged, period: 'last_quarter', compare_with: 'before' }), today)
  expect(next.compare_with).toMatchObject({ from: '2026-04-01', to: '2026-06-30' })
})

it('has no order and no limit without groups', () => {
  expect(changedPlan(plan, { group_by: null })).toMatchObject({ group_by: null, order: null, limit: null })
})

it('never sends an empty list, which the server refuses', () => {
  expect(changedPlan(plan, { statuses: [], team: null, department: null })).toMatchObject({ statuses: null, who: { teams: null, departments: null } })
})

it('keeps the statuses of a figure that does not count them', () => {
  const { statuses, ...rest } = unchanged
  expect(statuses).toEqual(['Late'])
  expect(planOf(plan, filled({ ...rest, measure: 'rate' }), today).statuses).toEqual(['Late'])
})

it('knows which chips can be changed', () => {
  expect(fieldOfChip('who.teams')).toBe('team')
  expect(fieldOfChip('period')).toBe('period')
  expect(fieldOfChip('intent')).toBeUndefined()
  expect(fieldOfChip('who.employees')).toBeUndefined()
  expect(groupingsOf({ intent: 'attendance_issues' })).not.toContain('week')
  expect(isQuestion({ intent: 'greeting' })).toBe(false)
})
