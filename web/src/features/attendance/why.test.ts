import { expect, it } from 'vitest'
import { whyOf } from './why'
import { formatTime } from '@/lib/day-format'

const asked = (rule: string, holds: boolean, text = '') => whyOf({ rule, holds, text }, '2026-11-26', 'Late', 'Thanksgiving')

it('says each rule in a sentence of its own', () => {
  expect(asked('working_day', true)).toBe('Thursday is a working day.')
  expect(asked('holiday', true)).toBe('It was a holiday: Thanksgiving.')
  expect(asked('by_hand', false)).toBe('The rules made it “Late”.')
})

it('takes the numbers out of the server’s sentence', () => {
  const text = 'The day starts at 22:00 with 10 minutes of grace, and the person came at 01:20 (Etc/GMT+9).'
  expect(asked('late', true, text)).toBe(`The day starts at ${formatTime('22:00')} with 10 minutes of grace, and the check-in was at ${formatTime('01:20')}.`)
})

it('says what it does not know as the server says it', () => {
  expect(asked('late', true, 'Something else.')).toBe('Something else.')
  expect(asked('planned_shift', true, 'No shift was planned.')).toBe('No shift was planned.')
})
