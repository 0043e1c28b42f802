// Whether somebody is at work now, and on which day a time of a shift fell. The server decides; this says the same before it is asked.
import type { AttendanceRecord } from './status'
import type { components } from '@/api/schema'
import { addDays, daysBetween, type Day, type WallClock } from '@/lib/days'

export type Rules = components['schemas']['AttendanceRules']

const whole = 24 * 60
// Who comes more than this before a day's start belongs to the day before.
const belongsToTheDayBefore = 12 * 60
const clocksDiffer = 5

export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

export function workday(now: WallClock, startsAt: string): Day {
  return minutesOf(startsAt) - now.minutes > belongsToTheDayBefore ? addDays(now.day, -1) : now.day
}

// How many days after the record's own its times fell: a shift stands on the day on which it began. A day that somebody wrote down by
// hand may lie outside the team's hours: what lasts well into the day was worked on that day, not after the night.
export function daysLater(record: Pick<AttendanceRecord, 'check_in_time' | 'check_out_time'>, startsAt?: string): { in: number; out: number } {
  if (!record.check_in_time) return { in: 0, out: 0 }
  const from = minutesOf(record.check_in_time)
  const to = record.check_out_time ? minutesOf(record.check_out_time) : undefined
  const left = to !== undefined && to < from ? 1 : 0
  const middle = to === undefined ? from : (from + to + left * whole) / 2
  const came = startsAt !== undefined && minutesOf(startsAt) - middle > belongsToTheDayBefore ? 1 : 0
  return { in: came, out: came + left }
}

export type Shift =
  | { kind: 'out'; day: Day }
  | { kind: 'in'; record: AttendanceRecord; minutes: number }
  | { kind: 'done'; record: AttendanceRecord }
  | { kind: 'recorded'; record: AttendanceRecord }

function minutesSince(record: AttendanceRecord, now: WallClock, startsAt: string): number {
  const began = daysLater(record, startsAt).in * whole + minutesOf(record.check_in_time ?? '00:00')
  const minutes = daysBetween(record.attendance_date, now.day) * whole + now.minutes - began
  // Our clock is looked at now and then, and may go a little behind the server's, which wrote the check-in.
  return minutes < 0 && minutes >= -clocksDiffer ? 0 : minutes
}

function isOpen(record: AttendanceRecord, now: WallClock, rules: Rules): boolean {
  if (!record.check_in_time || record.check_out_time) return false
  const minutes = minutesSince(record, now, rules.starts_at)
  return minutes >= 0 && minutes <= rules.longest_shift_hours * 60
}

export function shiftOf(records: AttendanceRecord[], now: WallClock, rules: Rules): Shift {
  const newest = [...records].sort((a, b) => b.attendance_date.localeCompare(a.attendance_date))
  const open = newest.find((record) => isOpen(record, now, rules))
  if (open) return { kind: 'in', record: open, minutes: minutesSince(open, now, rules.starts_at) }
  const day = workday(now, rules.starts_at)
  const own = newest.find((record) => record.attendance_date === day)
  if (!own) return { kind: 'out', day }
  return own.check_out_time ? { kind: 'done', record: own } : { kind: 'recorded', record: own }
}

// Days that somebody came to and never left, as far as anybody knows.
export function forgotten(records: AttendanceRecord[], now: WallClock, rules: Rules): AttendanceRecord[] {
  return records.filter((record) => record.check_in_time && !record.check_out_time && !isOpen(record, now, rules))
}
