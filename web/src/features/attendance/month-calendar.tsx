// A month of one's own: each day with its status, its times and its hours. Weeks begin where the reader begins them.
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { StatusSign } from './status-mark'
import { statusLook, statusName, type AttendanceRecord } from './status'
import { Times, timesInWords } from './times'
import { cn } from '@/lib/cn'
import { formatColumnWeekday, formatDayNumber, formatFullDay, formatHours, formatWeekday } from '@/lib/day-format'
import { daysOfMonth, firstWeekday, monthOf, weekdayOf, weekOf, type Day, type Month } from '@/lib/days'
import { t } from '@/lib/i18n'

export interface CalendarDay {
  record?: AttendanceRecord
  holiday?: string
  expected: boolean
}

interface MonthCalendarProps {
  month: Month
  today: Day
  startsAt?: string
  about: (day: Day) => CalendarDay
  onOpen: (day: Day) => void
}

export function MonthCalendar({ month, today, startsAt, about, onOpen }: MonthCalendarProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const weeks = useMemo(() => weeksOf(month), [month])
  const move = (event: KeyboardEvent) => {
    const steps = { ArrowUp: -7, ArrowDown: 7, ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>('button[data-day]') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (steps === undefined || at < 0) return
    const turned = Math.abs(steps) === 1 && document.dir === 'rtl' ? -steps : steps
    buttons[at + turned]?.focus()
    event.preventDefault()
  }
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th key={day} scope="col" className="border-b px-1 pb-2 text-center text-xs font-medium text-ink-faint sm:px-2.5 sm:text-start">
              <span aria-hidden="true">{formatColumnWeekday(day)}</span>
              <span className="sr-only">{formatWeekday(day, 'long')}</span>
            </th>
          ))}
        </tr>
      </thead>
      {/* Arrow keys are a shortcut; every day is a button of its own. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={body} onKeyDown={move}>
        {weeks.map((week) => (
          <tr key={week[0]} className="[&:last-child>td]:border-b-0">
            {week.map((day) => (
              <td key={day} className="h-16 border-e border-b p-0 align-top last:border-e-0 sm:h-26">
                {monthOf(day) === month && <DayButton day={day} today={today} startsAt={startsAt} about={about(day)} onOpen={onOpen} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayButtonProps {
  day: Day
  today: Day
  startsAt?: string
  about: CalendarDay
  onOpen: (day: Day) => void
}

function DayButton({ day, today, startsAt, about, onOpen }: DayButtonProps) {
  const { record, holiday, expected } = about
  return (
    <button
      type="button"
      data-day={day}
      aria-label={nameOf(day, about, startsAt)}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => onOpen(day)}
      className={cn(
        'flex size-full flex-col items-center gap-1 p-1 text-start transition-colors hover:bg-hover sm:items-stretch sm:p-2.5',
        'focus-visible:relative focus-visible:z-10 focus-visible:-outline-offset-2',
        !expected && !record && 'bg-sunken/50',
      )}
    >
      <span className="flex w-full items-center justify-center gap-2 sm:justify-between">
        <span
          className={cn(
            'inline-flex size-6 items-center justify-center rounded-full text-xs tabular-nums sm:-ms-1',
            day === today ? 'bg-accent font-semibold text-white' : expected || record ? 'text-ink' : 'text-ink-faint',
          )}
        >
          {formatDayNumber(day)}
        </span>
        {record?.minutes_worked != null && (
          <span className="hidden truncate text-xs font-medium tabular-nums sm:inline">{formatHours(record.minutes_worked)}</span>
        )}
      </span>
      {record && (
        <>
          <span className="sm:hidden">
            <StatusSign status={record.status} className="size-6" />
          </span>
          <span
            className={cn(
              'mt-auto hidden w-full truncate rounded-md px-1.5 py-0.5 text-xs font-medium sm:block',
              statusLook[record.status],
            )}
          >
            {statusName(record.status)}
          </span>
          <Times record={record} startsAt={startsAt} running={day === today} className="hidden text-2xs text-ink-soft lg:block" />
        </>
      )}
      {!record && holiday && (
        <>
          <span aria-hidden="true" className="size-1.5 rounded-full bg-accent sm:hidden" />
          <span className="mt-auto hidden w-full truncate text-xs text-ink-soft sm:block">{holiday}</span>
        </>
      )}
    </button>
  )
}

function nameOf(day: Day, { record, holiday, expected }: CalendarDay, startsAt?: string): string {
  const parts = record ? [statusName(record.status), timesInWords(record, startsAt)] : [expected ? t('attendance.none') : '']
  const free = holiday ? t('attendance.holidayNamed', { name: holiday }) : expected ? '' : t('attendance.dayOff')
  return `${formatFullDay(day)}: ${[...parts, free].filter(Boolean).join(', ')}`
}

function weeksOf(month: Month): Day[][] {
  const days = daysOfMonth(month)
  const first = firstWeekday()
  return [days[0]!, ...days.slice(1).filter((day) => weekdayOf(day) === first)].map((day) => weekOf(day, first))
}
