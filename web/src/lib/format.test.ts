import { describe, expect, it } from 'vitest'
import { formatBytes, formatClock, makeFormat } from './format'

describe('times', () => {
  const instant = '2026-03-08T04:30:00Z'

  it('shows an instant on the day of the company, not of the browser', () => {
    expect(makeFormat('America/New_York').date(instant)).toContain('7')
    expect(makeFormat('Asia/Tokyo').date(instant)).toContain('8')
  })

  it('shows a calendar day as the day it says, wherever', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(makeFormat(zone).longDay('2026-03-08')).toMatch(/8/)
  })

  it('survives a time zone that this browser does not know', () => {
    expect(makeFormat('Mars/Olympus').timeZone).toBe('UTC')
  })

  it('writes lengths of videos like a clock', () => {
    expect([0, 59.6, 61, 3725].map(formatClock)).toEqual(['0:00', '1:00', '1:01', '1:02:05'])
  })
})

describe('what is absent', () => {
  const format = makeFormat('UTC')

  it('is never a zero', () => {
    expect(format.decimal(null)).toBe('Not measured')
    expect(format.percent(undefined)).toBe('Not measured')
    expect(format.decimal(0)).toBe('0.00')
    expect([0, 0.004, 0.005, 1].map(format.percent)).toEqual(['0%', 'Under 1%', '1%', '100%'])
    expect(format.dateTime(null)).toBe('–')
    expect(formatClock(null)).toBe('–')
  })
})

it('writes sizes in the unit that fits', () => {
  expect(formatBytes(512)).toMatch(/^512\s?byte/)
  expect(formatBytes(2_500_000)).toBe('2.5 MB')
})
