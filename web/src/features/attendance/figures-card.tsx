// Key figures of the company, as a row of the home page: each says of which days and of whom it is.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePeopleCount } from './day-numbers'
import { rateOf } from './status'
import { bucketsOf, useAttendanceSummary, useTrendLine } from './trends'
import { Card } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Sparkline } from '@/components/ui/sparkline'
import { formatPeriod, formatShortDay } from '@/lib/day-format'
import { addDays, weekOf, type Day } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'
import { useNow } from '@/lib/use-now'

const weeks = 8
const row = 'grid grid-cols-2 gap-3 lg:grid-cols-4'

export function FiguresCard() {
  const format = useFormat()
  const summary = useAttendanceSummary()
  const lists = usePermission('employees_read')
  if (summary.error) {
    return (
      <Card>
        <ProblemState error={summary.error} retry={() => void summary.refetch()} />
      </Card>
    )
  }
  const { yesterday, last_week } = summary.data ?? {}
  return (
    <dl className={row}>
      <Figure
        name={t('figures.yesterday')}
        value={yesterday && rate(yesterday.attendance_rate, format)}
        note={yesterday?.day ? yesterdayNote(yesterday.day, yesterday.attendance_rate, yesterday.absent) : undefined}
      />
      <Figure
        name={t('figures.lastWeek')}
        value={last_week && rate(last_week.attendance_rate, format)}
        note={last_week && formatPeriod(last_week.from, last_week.to)}
      />
      <WeeksFigure />
      {lists && <PeopleFigure />}
    </dl>
  )
}

// Their places, before anything is asked.
export function FiguresToCome() {
  const lists = usePermission('employees_read')
  return (
    <dl className={row}>
      <Figure name={t('figures.yesterday')} />
      <Figure name={t('figures.lastWeek')} />
      <Figure name={t('figures.weeks', { weeks })} />
      {lists && <Figure name={t('figures.people')} />}
    </dl>
  )
}

// Where nothing was recorded, nobody knows who was absent.
function yesterdayNote(day: Day, attendanceRate: number | null, absent: number): string {
  return attendanceRate === null ? formatShortDay(day) : t('figures.absentOn', { count: absent, day: formatShortDay(day) })
}

const rate = (value: number | null, format: ReturnType<typeof useFormat>) => (value === null ? t('format.none') : format.percent(value))

function PeopleFigure() {
  const format = useFormat()
  const people = usePeopleCount()
  return <Figure name={t('figures.people')} value={people.data === undefined ? undefined : format.number(people.data)} note={t('figures.people.note')} />
}

// The rates of the last whole weeks; a week without records leaves a gap.
function WeeksFigure() {
  const { day } = useNow(60)
  const monday = weekOf(day, 0)[0]!
  const period = { from: addDays(monday, -7 * weeks), to: addDays(monday, -1) }
  const line = useTrendLine(period, 'status')
  const rates = line.points.map((point) => (point.groups[0] ? rateOf(point.groups[0].counts) : null))
  return (
    <Figure
      name={t('figures.weeks', { weeks: bucketsOf(period).length })}
      value={
        line.isPending ? undefined : rates.every((each) => each === null) ? (
          t('format.none')
        ) : (
          <Link to="/attendance/trends" aria-label={t('figures.weeks.open')} className="block rounded">
            <Sparkline values={stretched(rates)} colour="var(--accent)" />
          </Link>
        )
      }
      note={formatPeriod(period.from, period.to)}
    />
  )
}

// Rates lie close to all: from the tenth below the lowest on, so that the line shows how they differ.
function stretched(rates: (number | null)[]): (number | null)[] {
  const lowest = Math.min(...rates.filter((each) => each !== null), 0.9)
  const base = Math.floor(lowest * 10) / 10
  return rates.map((each) => (each === null ? null : (each - base) / (1 - base)))
}

function Figure({ name, value, note }: { name: string; value?: ReactNode; note?: string }) {
  return (
    <div className="flex min-w-0 flex-col rounded-xl border bg-surface p-4 shadow-card">
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd className="mt-1.5 flex min-h-9 flex-col justify-center text-2xl font-semibold tracking-tight tabular-nums">
        {value ?? <Skeleton className="h-8 w-20" />}
      </dd>
      {/* Room for two lines on a phone, where most notes need them: nothing moves when they come. */}
      <dd className="mt-0.5 min-h-4 text-xs text-ink-faint max-sm:min-h-8">{note}</dd>
    </div>
  )
}
