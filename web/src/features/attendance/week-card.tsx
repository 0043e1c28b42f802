// Hours of this week, a bar a day. What has no check-out yet has no length yet.
import { Link } from 'react-router'
import { useRecords } from './attendance'
import { statusName, type AttendanceRecord } from './status'
import { StatusSign } from './status-mark'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { formatColumnWeekday, formatFullDay, formatHours, formatMinutes, formatPeriod } from '@/lib/day-format'
import { weekOf, type Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { useNow } from '@/lib/use-now'

// A bar of eight hours is nearly full.
const usual = 9 * 60

export function WeekCard({ className }: { className?: string }) {
  const { day: today } = useNow()
  const week = weekOf(today)
  const records = useRecords('current', week[0]!, week[6]!)
  const known = (records.data ?? []).filter((record) => record.minutes_worked !== null)
  const sum = known.reduce((minutes, record) => minutes + (record.minutes_worked ?? 0), 0)
  const most = Math.max(usual, ...known.map((record) => record.minutes_worked ?? 0))
  return (
    <Card aria-labelledby="week" className={className}>
      <CardHead id="week" title={t('attendance.week')} description={formatPeriod(week[0]!, week[6]!)} />
      {records.error ? (
        <ProblemState error={records.error} retry={() => void records.refetch()} className="py-6" />
      ) : (
        <div className="p-5 pt-4">
          <ol className="grid grid-cols-7 gap-1.5">
            {week.map((day) => (
              <WeekDay
                key={day}
                day={day}
                today={today}
                most={most}
                loading={records.isPending}
                record={records.data?.find((record) => record.attendance_date === day)}
              />
            ))}
          </ol>
          <p className="mt-4 flex items-baseline justify-between gap-3 border-t pt-3 text-[0.8125rem]">
            <span className="text-ink-faint">{t('attendance.week.days', { days: known.length })}</span>
            <span className="font-semibold tabular-nums">{known.length > 0 ? formatMinutes(sum) : t('format.none')}</span>
          </p>
        </div>
      )}
    </Card>
  )
}

interface WeekDayProps {
  day: Day
  today: Day
  most: number
  loading: boolean
  record: AttendanceRecord | undefined
}

function WeekDay({ day, today, most, loading, record }: WeekDayProps) {
  const minutes = record?.minutes_worked ?? null
  const words = !record
    ? t('attendance.none')
    : minutes === null
      ? statusName(record.status)
      : t('attendance.week.day', { status: statusName(record.status), length: formatMinutes(minutes) })
  return (
    <li className="min-w-0 text-center">
      <Link to={`/attendance?day=${day}`} className="group block rounded-lg" aria-label={`${formatFullDay(day)}: ${words}`}>
        <span className="flex h-20 items-end overflow-hidden rounded-md bg-sunken" aria-hidden="true">
          {loading && <Skeleton className="size-full" />}
          {minutes !== null && (
            <span
              className="w-full rounded-md bg-accent transition-[height] group-hover:bg-accent-strong"
              style={{ height: `${Math.max(6, (100 * minutes) / most)}%` }}
            />
          )}
          {record && minutes === null && (
            <span className="flex w-full justify-center pb-1.5">
              <StatusSign status={record.status} />
            </span>
          )}
        </span>
        <span aria-hidden="true" className={cn('mt-1.5 block text-xs', day === today ? 'font-semibold text-ink' : 'text-ink-faint')}>
          {formatColumnWeekday(day)}
        </span>
        <span aria-hidden="true" className="block text-2xs text-ink-faint tabular-nums">
          {minutes === null ? t('format.none') : formatHours(minutes)}
        </span>
      </Link>
    </li>
  )
}
