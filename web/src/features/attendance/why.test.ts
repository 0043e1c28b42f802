import { expect, it } from 'vitest'
import { whyOf } from './why'
import { formatTime } from '@/lib/day-format'

const silent = { text: '', holiday: null, starts_at: null, came_at: null, grace_minutes: null }
const asked = (rule: string, holds: boolean, more = {}) => whyOf({ ...silent, rule, holds, ...more }, '2026-11-26', 'Late')

it('says each rule in a sentence of its own', () => {
  expect(asked('working_day', true)).toBe('Thursday is a working day.')
  expect(asked('holiday', true, { holiday: 'Thanksgiving' })).toBe('It was a holiday: Thanksgiving.')
  expect(asked('by_hand', false)).toBe('The rules made it “Late”.')
})

it('says when the day starts, the grace, and when the person came', () => {
  const times = { starts_at: '22:00:00', grace_minutes: 10, came_at: '01:20:00' }
  expect(asked('late', true, times)).toBe(`The day starts at ${formatTime('22:00')} with 10 minutes of grace, and the check-in was at ${formatTime('01:20')}.`)
})

it('says what it does not know as the server says it', () => {
  expect(asked('planned_shift', true, { text: 'No shift was planned.' })).toBe('No shift was planned.')
})
