// Days as the API writes them (YYYY-MM-DD): they know no time zone. And what day and minute it is where a company works.
import { locale } from '@/lib/i18n'
import { firstDayOfWeek } from '@/lib/week'

export type Day = string
export type Month = string

const length = 86_400_000
const timeOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10)

export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(timeOf(value)) && dayOf(timeOf(value)) === value
}

export function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`)
}

export function addDays(day: Day, days: number): Day {
  return dayOf(timeOf(day) + days * length)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / length)
}

// From one day to another, both of them in it.
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

// 0 is Monday, 6 is Sunday, as ISO 8601 counts.
export function weekdayOf(day: Day): number {
  return (new Date(timeOf(day)).getUTCDay() + 6) % 7
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function addMonths(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

export function daysOfMonth(month: Month): Day[] {
  return daysFrom(`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1))
}

// The weekday on which weeks begin where the reader lives.
export function firstWeekday(of: string = locale): number {
  return firstDayOfWeek(of) - 1
}

export function weekOf(day: Day, first: number = firstWeekday()): Day[] {
  const begin = addDays(day, -((weekdayOf(day) - first + 7) % 7))
  return daysFrom(begin, addDays(begin, 6))
}

export interface WallClock {
  day: Day
  minutes: number
}

// Dear to make, and asked for by everything that tells the time.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

// What the clock on a wall there shows.
export function wallClock(timeZone: string, at: Date = new Date()): WallClock {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '00'
  return { day: `${part('year')}-${part('month')}-${part('day')}`, minutes: Number(part('hour')) * 60 + Number(part('minute')) }
}
