import { describe, expect, it } from 'vitest'
import { browserTimeZone, formatBytes, formatClock, makeFormat } from './format'
import { chooseLanguage } from './i18n'
import { sameClock } from './zones'

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

describe('other languages', () => {
  it('write dates, numbers and lists in their own way', async () => {
    await chooseLanguage('de')
    const german = makeFormat('UTC')
    expect(german.decimal(0.5)).toBe('0,50')
    expect(german.date('2026-10-08T12:00:00Z')).toBe('08.10.2026')
    expect(german.list(['Ada', 'Bo', 'Cy'])).toBe('Ada, Bo und Cy')
    await chooseLanguage('ar')
    const digits = (text: string) => text.replace(/[^\d\u0660-\u0669]/g, '')
    expect(digits(formatClock(61))).toBe(digits(new Intl.NumberFormat('ar').format(101)))
    localStorage.clear()
  })
})

describe('the zone of the company', () => {
  it('is named where its clock shows another hour', () => {
    const here = browserTimeZone()
    expect(makeFormat(here).zone).toBeUndefined()
    expect(makeFormat(here === 'Asia/Tokyo' ? 'Europe/Berlin' : 'Asia/Tokyo').zone).toMatch(/Japan|Europe/)
  })

  it('is the same clock for Berlin and Paris, and not for London and Kolkata', () => {
    expect(sameClock('Europe/Berlin', 'Europe/Paris')).toBe(true)
    expect(sameClock('Europe/London', 'Asia/Kolkata')).toBe(false)
  })
})
