import { describe, expect, it } from 'vitest'
import { daysLater, forgotten, shiftOf, workday, type Rules } from './shift'
import type { AttendanceRecord } from './status'

const rules: Rules = {
  team_id: null,
  working_days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  starts_at: '09:00:00',
  grace_minutes: 10,
  longest_shift_hours: 16,
  records_absences: false,
}
const night = { ...rules, starts_at: '22:00:00', longest_shift_hours: 12 }
const record = (attendance_date: string, check_in_time: string | null, check_out_time: string | null = null): AttendanceRecord => ({
  record_id: 1,
  employee_id: 1,
  attendance_date,
  status: 'Present',
  check_in_time,
  check_out_time,
  notes: null,
  place: null,
  minutes_worked: null,
})
const at = (day: string, time: string) => ({ day, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) })

describe('the day of a shift', () => {
  it('is the evening before for who comes after midnight to a night shift', () => {
    expect(workday(at('2026-11-26', '00:30'), '22:00:00')).toBe('2026-11-25')
    expect(workday(at('2026-11-26', '00:30'), '09:00:00')).toBe('2026-11-26')
    expect(workday(at('2026-11-26', '21:50'), '22:00:00')).toBe('2026-11-26')
  })

  it('says on which day its times fell', () => {
    expect(daysLater(record('2026-11-25', '22:04:00', '06:10:00'), '22:00:00')).toEqual({ in: 0, out: 1 })
    expect(daysLater(record('2026-11-25', '00:30:00', '06:10:00'), '22:00:00')).toEqual({ in: 1, out: 1 })
    expect(daysLater(record('2026-11-25', '09:00:00', '17:00:00'), '09:00:00')).toEqual({ in: 0, out: 0 })
    expect(daysLater(record('2026-11-25', null))).toEqual({ in: 0, out: 0 })
  })

  it('takes a morning that was written down for a night team as the day it stands on', () => {
    expect(daysLater(record('2026-11-25', '08:00:00', '16:00:00'), '22:00:00')).toEqual({ in: 0, out: 0 })
    expect(daysLater(record('2026-11-25', '02:00:00', '10:30:00'), '22:00:00')).toEqual({ in: 1, out: 1 })
  })
})

describe('a shift', () => {
  it('goes on after midnight on the day on which it began', () => {
    const shift = shiftOf([record('2026-11-25', '22:04:00')], at('2026-11-26', '01:34'), night)
    expect(shift).toMatchObject({ kind: 'in', minutes: 210, record: { attendance_date: '2026-11-25' } })
  })

  it('that began after midnight counts from then', () => {
    expect(shiftOf([record('2026-11-25', '00:30:00')], at('2026-11-26', '02:00'), night)).toMatchObject({ kind: 'in', minutes: 90 })
  })

  it('that began this minute goes on, though the clock here is a little behind', () => {
    expect(shiftOf([record('2026-11-26', '09:31:00')], at('2026-11-26', '09:30'), rules)).toMatchObject({ kind: 'in', minutes: 0 })
    expect(forgotten([record('2026-11-26', '09:31:00')], at('2026-11-26', '09:30'), rules)).toEqual([])
  })

  it('that nobody ended is over after the longest one, and told as forgotten', () => {
    const yesterday = record('2026-11-25', '09:00:00')
    const now = at('2026-11-26', '08:55')
    expect(shiftOf([yesterday], now, rules)).toEqual({ kind: 'out', day: '2026-11-26' })
    expect(forgotten([yesterday], now, rules)).toEqual([yesterday])
  })

  it('is done with its check-out, and a leave needs none', () => {
    const now = at('2026-11-26', '18:00')
    expect(shiftOf([record('2026-11-26', '09:00:00', '17:00:00')], now, rules).kind).toBe('done')
    expect(shiftOf([record('2026-11-26', null)], now, rules).kind).toBe('recorded')
    expect(forgotten([record('2026-11-26', null)], now, rules)).toEqual([])
  })
})
