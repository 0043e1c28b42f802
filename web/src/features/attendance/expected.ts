// On which days anybody is expected: by the weekdays of the rules, save holidays.
import { rulesOf, useHolidays, useRules } from './attendance'
import type { Rules } from './shift'
import { weekdayOf, type Day } from '@/lib/days'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]
export { weekdays }

export function worksOn(rules: Rules | undefined, day: Day): boolean {
  return rules?.working_days.includes(weekdays[weekdayOf(day)]!) ?? true
}

export interface Calendar {
  rules: Rules | undefined
  holiday: (day: Day) => string | undefined
  expected: (day: Day) => boolean
}

// Of a team, or of the company where no team is named.
export function useCalendar(from: Day, to: Day, team: number | null | undefined): Calendar {
  const rules = rulesOf(useRules().data, team)
  const holidays = useHolidays(from, to).data
  const holiday = (day: Day) => holidays?.find((each) => each.day === day)?.name
  return { rules, holiday, expected: (day) => worksOn(rules, day) && holiday(day) === undefined }
}
