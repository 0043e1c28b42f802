import { expect, it } from 'vitest'
import { suggestionsFor } from './suggestions'

const today = '2026-11-26'
const intents = (permissions: string[]) => suggestionsFor(permissions, today).map(({ plan }) => plan?.[0]?.intent)

it('begins with what each role may ask, four questions each', () => {
  expect(intents(['attendance_overview', 'employees_read'])).toContain('attendance_issues')
  expect(intents(['employees_read'])).toContain('missing')
  const own = suggestionsFor([], today)
  expect(own).toHaveLength(4)
  // Nobody without a right over others is led to ask about them.
  for (const { plan } of own.slice(0, 2)) expect(plan?.[0]?.who).toEqual({ me: true })
})

it('asks an analyst about groups only', () => {
  for (const { plan } of suggestionsFor(['attendance_overview'], today)) {
    expect(plan?.[0]?.group_by).not.toBe('employee')
    expect(plan?.[0]?.intent).not.toBe('missing')
  }
})
