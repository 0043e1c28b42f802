// When somebody came and went, with "+1" where that was on the next day.
import { daysLater } from './shift'
import type { AttendanceRecord } from './status'
import { formatMinutes, formatTime } from '@/lib/day-format'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface TimesProps {
  record: Pick<AttendanceRecord, 'check_in_time' | 'check_out_time'>
  startsAt?: string
  // It may still go on.
  running?: boolean
  className?: string
}

export function Times({ record, startsAt, running, className }: TimesProps) {
  if (!record.check_in_time) return null
  const later = daysLater(record, startsAt)
  if (running && !record.check_out_time) {
    return <span className={cn('whitespace-nowrap tabular-nums', className)}>{t('attendance.running', { from: formatTime(record.check_in_time) })}</span>
  }
  // As a range is written: tight, but where the times themselves have spaces.
  const between = /\s/.test(formatTime(record.check_in_time)) || !record.check_out_time ? ' – ' : '–'
  return (
    <span className={cn('whitespace-nowrap tabular-nums', className)}>
      <Time time={record.check_in_time} later={later.in} />
      {between}
      {record.check_out_time ? <Time time={record.check_out_time} later={later.out} /> : t('attendance.open')}
    </span>
  )
}

function Time({ time, later }: { time: string; later: number }) {
  return (
    <>
      {formatTime(time)}
      {later > 0 && (
        <sup className="ms-0.5 text-[0.625rem] font-medium text-ink-faint">
          <span aria-hidden="true">{t('attendance.later', { days: later })}</span>
          <span className="sr-only"> {t('attendance.nextDay')}</span>
        </sup>
      )}
    </>
  )
}

// The same as a sentence's part, for names of cells and buttons.
export function timesInWords(record: AttendanceRecord, startsAt?: string): string {
  if (!record.check_in_time) return ''
  const later = daysLater(record, startsAt)
  const time = (text: string, days: number) => (days > 0 ? `${formatTime(text)} (${t('attendance.nextDay')})` : formatTime(text))
  const came = time(record.check_in_time, later.in)
  if (!record.check_out_time) return t('attendance.words.open', { from: came })
  const left = time(record.check_out_time, later.out)
  return record.minutes_worked === null
    ? t('attendance.words.times', { from: came, to: left })
    : t('attendance.words.worked', { from: came, to: left, length: formatMinutes(record.minutes_worked) })
}
