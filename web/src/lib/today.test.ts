import { expect, it } from 'vitest'
import { dayIn } from './today'

it('is the day that it is there', () => {
  const night = new Date('2026-03-01T01:30:00Z')
  expect(dayIn('America/New_York', night)).toBe('2026-02-28')
  expect(dayIn('Asia/Tokyo', night)).toBe('2026-03-01')
})
