// Periods that people choose by name, as whole days. Their words are those that the server reads, so that a saved report means
// the last month of the day on which it is run.
import type { Period } from './chat'

export const periodNames = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'the_last_30_days',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
] as const
export type PeriodName = (typeof periodNames)[number]

export function isPeriodName(name: string): name is PeriodName {
  return (periodNames as readonly string[]).includes(name)
}

export function nameOfPeriod(period: Pick<Period, 'words'> | null | undefined): PeriodName | undefined {
  return periodNames.find((name) => wordsOf(name) === period?.words)
}

function wordsOf(name: PeriodName): string {
  return name.replaceAll('_', ' ')
}

// The day it is in a time zone.
export function todayIn(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export function periodNamed(name: PeriodName, today: string): Period {
  const [from, to] = daysOf(name, today)
  return { from, to, words: wordsOf(name) }
}

// The one before, of the same kind: a month before a month, otherwise as many days.
export function periodBefore({ from, to }: Pick<Period, 'from' | 'to'>): Period {
  const months = monthsIn(from, to)
  if (months > 0) return { from: monthStart(from, -months), to: plusDays(from, -1), words: '' }
  const days = daysBetween(from, to) + 1
  return { from: plusDays(from, -days), to: plusDays(from, -1), words: '' }
}

export function plusDays(day: string, days: number): string {
  return text(new Date(moment(day) + days * dayLength))
}

function daysOf(name: PeriodName, today: string): [string, string] {
  const monday = plusDays(today, -((new Date(moment(today)).getUTCDay() + 6) % 7))
  const quarter = monthStart(today, -((Number(today.slice(5, 7)) - 1) % 3))
  const year = `${today.slice(0, 4)}-01-01`
  switch (name) {
    case 'today':
      return [today, today]
    case 'yesterday':
      return [plusDays(today, -1), plusDays(today, -1)]
    case 'this_week':
      return [monday, today]
    case 'last_week':
      return [plusDays(monday, -7), plusDays(monday, -1)]
    case 'the_last_30_days':
      return [plusDays(today, -29), today]
    case 'this_month':
      return [monthStart(today, 0), today]
    case 'last_month':
      return [monthStart(today, -1), plusDays(monthStart(today, 0), -1)]
    case 'this_quarter':
      return [quarter, today]
    case 'last_quarter':
      return [monthStart(quarter, -3), plusDays(quarter, -1)]
    case 'this_year':
      return [year, today]
    case 'last_year':
      return [monthStart(year, -12), plusDays(year, -1)]
  }
}

const dayLength = 86_400_000

function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((moment(to) - moment(from)) / dayLength)
}

function monthStart(day: string, months: number): string {
  return text(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)))
}

// How many whole months the days are; 0 when they are no whole months.
function monthsIn(from: string, to: string): number {
  if (!from.endsWith('-01') || !plusDays(to, 1).endsWith('-01')) return 0
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return count(to) - count(from) + 1
}
