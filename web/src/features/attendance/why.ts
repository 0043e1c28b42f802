// Why a day has its status, as sentences: what the server answers for each rule, said in the reader's language.
import { statusName, type Status } from './status'
import type { components } from '@/api/schema'
import { formatTime, formatWeekday } from '@/lib/day-format'
import type { Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'

type RuleAsked = components['schemas']['RuleAsked']

export function whyOf({ rule, holds, text, holiday, starts_at, came_at, grace_minutes }: RuleAsked, day: Day, status: Status): string {
  const weekday = formatWeekday(day, 'long')
  switch (rule) {
    case 'working_day':
      return t(holds ? 'attendance.why.workingDay' : 'attendance.why.freeDay', { weekday })
    case 'holiday':
      return holds ? t('attendance.why.holiday', { name: holiday ?? '' }) : t('attendance.why.noHoliday')
    case 'late':
      if (starts_at === null || came_at === null || grace_minutes === null) return said(text)
      return t('attendance.why.late', { start: formatTime(starts_at), grace: grace_minutes, came: formatTime(came_at) })
    case 'checked_in':
      return t('attendance.why.nobody')
    case 'by_hand':
      return t(holds ? 'attendance.why.byHand' : 'attendance.why.byRules', { status: statusName(status) })
    default:
      return said(text)
  }
}
