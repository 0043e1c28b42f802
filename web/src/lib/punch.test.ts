import { expect, it } from 'vitest'
import type { Kept } from './offline-queue'
import { clockOf, dayOf, isStillTrue } from './punch'

const zone = 'America/New_York'
const now = new Date('2026-11-26T15:00:00Z')
const kept = (punch: Kept['punch'], at: string): Kept => ({ key: at, user: 'ada', punch, at })
const holds = (item: Kept, ...others: Kept[]) => isStillTrue(item, [item, ...others], now, zone)

it('sends a check-in of today, since the person is there', () => {
  expect(holds(kept('in', '2026-11-26T14:05:00Z'))).toBe(true)
})

it('does not send a check-in of a day that is over, in the company’s zone', () => {
  // Half past eleven in the evening before, there; the same day in UTC.
  expect(holds(kept('in', '2026-11-26T04:30:00Z'))).toBe(false)
  expect(isStillTrue(kept('in', '2026-11-26T04:30:00Z'), [], now, 'UTC')).toBe(true)
})

it('does not send a check-in of somebody who has left since', () => {
  expect(holds(kept('in', '2026-11-26T13:00:00Z'), kept('out', '2026-11-26T14:30:00Z'))).toBe(false)
})

it('does not let a check-out of yesterday make a shift of a whole night', () => {
  expect(holds(kept('out', '2026-11-26T14:10:00Z'))).toBe(true)
  expect(holds(kept('out', '2026-11-26T12:00:00Z'))).toBe(false)
})

it('tells day and time as the company writes them', () => {
  expect(dayOf(new Date('2026-11-26T04:30:00Z'), zone)).toBe('2026-11-25')
  expect(clockOf(new Date('2026-11-26T04:30:00Z'), zone)).toBe('23:30')
})
