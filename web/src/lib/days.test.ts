import { expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, daysOfMonth, firstWeekday, isDay, isMonth, wallClock, weekdayOf, weekOf } from './days'

it('counts days over months, years and the nights when clocks change', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysOfMonth('2028-02')).toHaveLength(29)
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(weekdayOf('2026-11-26')).toBe(3)
})

it('begins a week where the reader begins it', () => {
  expect(weekOf('2026-11-26', 0)[0]).toBe('2026-11-23')
  expect(weekOf('2026-11-26', 6)[0]).toBe('2026-11-22')
  expect(weekOf('2026-11-22', 6)[0]).toBe('2026-11-22')
  expect([0, 6]).toContain(firstWeekday('en-GB'))
})

it('takes only days and months that there are', () => {
  expect(['2026-02-29', '2026-2-1', 'today', ''].map(isDay)).toEqual([false, false, false, false])
  expect(isDay('2028-02-29')).toBe(true)
  expect([isMonth('2026-13'), isMonth('2026-12')]).toEqual([false, true])
})

it('reads the clock of the company, not of the browser', () => {
  const at = new Date('2026-11-26T23:30:00Z')
  expect(wallClock('Asia/Tokyo', at)).toEqual({ day: '2026-11-27', minutes: 8 * 60 + 30 })
  expect(wallClock('America/New_York', at)).toEqual({ day: '2026-11-26', minutes: 18 * 60 + 30 })
  expect(wallClock('UTC', new Date('2026-11-26T00:05:00Z'))).toEqual({ day: '2026-11-26', minutes: 5 })
})
