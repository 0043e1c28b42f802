import { expect, it } from 'vitest'
import { firstDayIn, firstDayOfWeek } from './week'

it('begins where people live, as the table says', () => {
  expect(['DE', 'US', 'EG', 'IN', 'MV'].map(firstDayIn)).toEqual([1, 7, 6, 7, 5])
})

it('finds the region of a language that names none', () => {
  expect(firstDayOfWeek('de')).toBe(1)
  expect(firstDayOfWeek('ja')).toBe(7)
  expect(firstDayOfWeek('en-GB')).toBe(1)
})
