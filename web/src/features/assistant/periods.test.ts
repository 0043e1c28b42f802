import { expect, it } from 'vitest'
import { nameOfPeriod, periodBefore, periodNamed, periodNames, todayIn } from './periods'

// A Thursday, as in the server's own table of phrases.
const today = '2026-11-26'

it('means the same days by a name as the server does', () => {
  const span = ({ from, to }: { from: string; to: string }) => `${from}..${to}`
  const days = Object.fromEntries(periodNames.map((name) => [name, span(periodNamed(name, today))]))
  expect(days).toEqual({
    today: '2026-11-26..2026-11-26',
    yesterday: '2026-11-25..2026-11-25',
    this_week: '2026-11-23..2026-11-26',
    last_week: '2026-11-16..2026-11-22',
    the_last_30_days: '2026-10-28..2026-11-26',
    this_month: '2026-11-01..2026-11-26',
    last_month: '2026-10-01..2026-10-31',
    this_quarter: '2026-10-01..2026-11-26',
    last_quarter: '2026-07-01..2026-09-30',
    this_year: '2026-01-01..2026-11-26',
    last_year: '2025-01-01..2025-12-31',
  })
})

it('writes a name in the words that the server reads again', () => {
  expect(periodNamed('the_last_30_days', today).words).toBe('the last 30 days')
  expect(nameOfPeriod({ words: 'last month' })).toBe('last_month')
  expect(nameOfPeriod({ words: 'in March' })).toBeUndefined()
  expect(nameOfPeriod(null)).toBeUndefined()
})

it('goes over the ends of years and months', () => {
  expect(periodNamed('last_month', '2026-01-15')).toMatchObject({ from: '2025-12-01', to: '2025-12-31' })
  expect(periodNamed('last_quarter', '2026-02-01')).toMatchObject({ from: '2025-10-01', to: '2025-12-31' })
  expect(periodNamed('last_week', '2026-01-01')).toMatchObject({ from: '2025-12-22', to: '2025-12-28' })
})

it('compares with a period of the same shape', () => {
  const before = (from: string, to: string) => {
    const period = periodBefore({ from, to })
    return `${period.from}..${period.to}`
  }
  expect(before('2026-10-01', '2026-10-31')).toBe('2026-09-01..2026-09-30')
  expect(before('2026-11-16', '2026-11-22')).toBe('2026-11-09..2026-11-15')
  expect(before('2026-07-01', '2026-09-30')).toBe('2026-04-01..2026-06-30')
  expect(before('2025-01-01', '2025-12-31')).toBe('2024-01-01..2024-12-31')
  expect(before('2026-11-26', '2026-11-26')).toBe('2026-11-25..2026-11-25')
})

it('knows the day of the company, not that of the browser', () => {
  const lateInLondon = new Date('2026-11-26T23:30:00Z')
  expect(todayIn('Asia/Tokyo', lateInLondon)).toBe('2026-11-27')
  expect(todayIn('America/New_York', lateInLondon)).toBe('2026-11-26')
})
