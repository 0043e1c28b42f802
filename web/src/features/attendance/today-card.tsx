// Today in one card: whether one is at work, since when, and the one button that says so.
import { useMutation } from '@tanstack/react-query'
import { House, LogIn, LogOut } from 'lucide-react'
import { useState } from 'react'
import { useOwnRules, useRecords, useRefresh, useRules } from './attendance'
import { shiftOf, type Shift } from './shift'
import { StatusMark } from './status-mark'
import { Times } from './times'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { formatMinutes, formatShortDay, formatTime } from '@/lib/day-format'
import { addDays, type WallClock } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { punch } from '@/lib/punch'
import { useNow } from '@/lib/use-now'

export function TodayCard({ className }: { className?: string }) {
  const now = useNow()
  const { timeZone } = useFormat()
  const clock = `${String(Math.floor(now.minutes / 60)).padStart(2, '0')}:${String(now.minutes % 60).padStart(2, '0')}`
  const rules = useRules()
  const own = useOwnRules()
  const records = useRecords('current', addDays(now.day, -1), now.day)
  const error = records.error ?? rules.error
  return (
    <Card aria-labelledby="today" className={className}>
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id="today" className="text-[0.9375rem] font-semibold">
            {t('attendance.today')}
          </h2>
          <p className="text-[0.8125rem] text-ink-faint tabular-nums">{t('attendance.clock', { time: formatTime(clock), zone: timeZone })}</p>
        </div>
        {error ? (
          <ProblemState error={error} retry={() => void Promise.all([records.refetch(), rules.refetch()])} className="py-2" />
        ) : records.data && own ? (
          <Today shift={shiftOf(records.data, now, own)} now={now} startsAt={own.starts_at} />
        ) : (
          // As tall as for who has not checked in.
          <>
            <Skeleton className="h-13.5 w-2/3" />
            <Skeleton className="h-12 w-full" />
            <Skeleton className="h-5 w-1/2" />
          </>
        )}
      </div>
    </Card>
  )
}

function Today({ shift, now, startsAt }: { shift: Shift; now: WallClock; startsAt: string }) {
  const [fromHome, setFromHome] = useState(false)
  const refresh = useRefresh()
  const say = useMutation({
    mutationFn: (kind: 'in' | 'out') => punch(kind, fromHome),
    onSuccess: (fate, kind) => {
      toast(t(fate === 'kept' ? 'attendance.punch.kept' : kind === 'in' ? 'attendance.punch.in' : 'attendance.punch.out'), { tone: 'good' })
      return refresh()
    },
    // It may have been said on another device meanwhile.
    onError: () => void refresh(),
  })
  return (
    <>
      <div role="status">
        <Standing shift={shift} now={now} startsAt={startsAt} />
      </div>
      <ProblemNotice error={say.error} />
      {shift.kind === 'out' && (
        <>
          <Button look="primary" busy={say.isPending} onClick={() => say.mutate('in')} className="h-12 w-full text-[0.9375rem]">
            <LogIn aria-hidden="true" />
            {t('attendance.checkIn')}
          </Button>
          <Switch checked={fromHome} onChange={setFromHome} className="items-center">
            <span className="inline-flex items-center gap-1.5">
              <House aria-hidden="true" className="size-4 text-ink-faint" />
              {t('attendance.fromHome')}
            </span>
          </Switch>
        </>
      )}
      {shift.kind === 'in' && (
        <Button look="primary" busy={say.isPending} onClick={() => say.mutate('out')} className="h-12 w-full text-[0.9375rem]">
          <LogOut aria-hidden="true" />
          {t('attendance.checkOut')}
        </Button>
      )}
    </>
  )
}

function Standing({ shift, now, startsAt }: { shift: Shift; now: WallClock; startsAt: string }) {
  if (shift.kind === 'out') {
    return (
      <>
        <p className="text-2xl font-semibold tracking-tight">{t('attendance.notIn')}</p>
        <p className="mt-0.5 text-[0.8125rem] text-ink-faint">
          {t('attendance.startsAt', { time: formatTime(startsAt) })}
          {shift.day !== now.day && ` ${t('attendance.belongs', { day: formatShortDay(shift.day) })}`}
        </p>
      </>
    )
  }
  const { record } = shift
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-2xl font-semibold tracking-tight tabular-nums">
          {shift.kind === 'in' && formatMinutes(shift.minutes)}
          {shift.kind === 'done' && (record.minutes_worked === null ? t('attendance.done') : formatMinutes(record.minutes_worked))}
          {shift.kind === 'recorded' && t(`attendance.status.${record.status}`)}
        </p>
        {shift.kind !== 'recorded' && <StatusMark status={record.status} />}
      </div>
      <p className="mt-0.5 text-[0.8125rem] text-ink-faint">
        {shift.kind === 'in' && t('attendance.since', { time: formatTime(record.check_in_time ?? '') })}
        {shift.kind === 'done' && <Times record={record} startsAt={startsAt} />}
        {shift.kind === 'recorded' && t('attendance.recordedAlready')}
        {record.attendance_date !== now.day && ` ${t('attendance.belongs', { day: formatShortDay(record.attendance_date) })}`}
      </p>
    </>
  )
}
