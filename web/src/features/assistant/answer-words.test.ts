import { expect, it } from 'vitest'
import { adviceOf } from './advice'
import { pageOf } from './links'

const response =
  'In March (1–31 March 2025), 1 of 2 departments had attendance issues: Support (rate 25%, 8.3 points under and 3 unexplained absences). An issue is a rate more than 5 points under that of the company (33.3%), or at least 3 absences without a note. Ask Support first about the absences that have no note.'

it('shows a finding, its rule and where to begin apart', () => {
  const advice = adviceOf({ intent: 'attendance_issues', response })
  expect(advice.found).toMatch(/^In March .* absences\)\.$/)
  expect(advice.rule).toBe('An issue is a rate more than 5 points under that of the company (33.3%), or at least 3 absences without a note.')
  expect(advice.first).toBe('Ask Support first about the absences that have no note.')
})

it('loses nothing of an answer that is said otherwise', () => {
  expect(adviceOf({ intent: 'attendance_issues', response: 'There are no records.' })).toEqual({ found: 'There are no records.' })
  expect(adviceOf({ intent: 'teams', response })).toEqual({ found: response })
  const { found, rule, first } = adviceOf({ intent: 'attendance_issues', response: 'None had any. An issue is a rate under 5.' })
  expect([found, rule, first]).toEqual(['None had any.', 'An issue is a rate under 5.', undefined])
})

const manager = ['attendance_approve', 'employees_read']

it('leads from an address of the API to the page that shows the same', () => {
  expect(pageOf('/api/attendance?from=2026-10-01&to=2026-10-31&status=Late&team_id=3', manager)).toBe('/attendance/team?view=month&day=2026-10-01&team=3')
  expect(pageOf('/api/attendance?from=2026-10-05&to=2026-10-05', manager)).toBe('/attendance/team?view=day&day=2026-10-05')
  expect(pageOf('/api/attendance?from=2026-10-01&to=2026-10-31', [])).toBe('/attendance?month=2026-10')
  expect(pageOf('/api/employees/7', [])).toBe('/employees/7')
  expect(pageOf('/settings/users', [])).toBe('/settings/users')
})

it('leads nowhere that somebody may not go', () => {
  expect(pageOf('/api/trends?start_date=2026-10-01&end_date=2026-10-31&group_by=team', manager)).toBeUndefined()
  expect(pageOf('/api/departments', manager)).toBeUndefined()
  expect(pageOf('https://evil.example', [])).toBeUndefined()
  expect(pageOf('//evil.example', [])).toBeUndefined()
})
