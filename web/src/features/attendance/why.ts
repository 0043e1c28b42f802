// Why a day has its status, as sentences: what the server answers for each rule, said in the reader's language.
import { statusName, type Status } from './status'
import type { components } from '@/api/schema'
import { formatTime, formatWeekday } from '@/lib/day-format'
import type { Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'

type RuleAsked = components['schemas']['RuleAsked']

export function whyOf({ rule, holds, text }: RuleAsked, day: Day, status: Status, holiday: string | undefined): string {
  const weekday = formatWeekday(day, 'long')
  switch (rule) {
    case 'working_day':
      return t(holds ? 'attendance.why.workingDay' : 'attendance.why.freeDay', { weekday })
    case 'holiday':
      return holds ? t('attendance.why.holiday', { name: holiday ?? '' }) : t('attendance.why.noHoliday')
    case 'late':
      return lateOf(text) ?? said(text)
    case 'checked_in':
      return t('attendance.why.nobody')
    case 'by_hand':
      return t(holds ? 'attendance.why.byHand' : 'attendance.why.byRules', { status: statusName(status) })
    default:
      return said(text)
  }
}

// The numbers stand in the sentence only: when the day starts, how much grace there is, when the person came.
function lateOf(text: string): string | undefined {
  const [, start, grace, came] = /(\d\d:\d\d)\D+(\d+)\D.*?(\d\d:\d\d)/.exec(text) ?? []
  if (!start || !grace || !came) return undefined
  return t('attendance.why.late', { start: formatTime(start), grace: Number(grace), came: formatTime(came) })
}
