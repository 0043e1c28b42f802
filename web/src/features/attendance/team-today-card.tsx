// Who is here today, in numbers, as a card of the home page.
import { Link } from 'react-router'
import { useNumbersOf, usePeopleCount } from './day-numbers'
import { SegmentBar } from './day-counts'
import { useCalendar } from './expected'
import { attendedOf, recordedOf, statuses, statusName } from './status'
import { StatusSign } from './status-mark'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { formatFullDay } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useNow } from '@/lib/use-now'

const look = 'flex items-center gap-1.5 rounded-md px-1.5 py-1 text-xs text-ink-soft hover:bg-hover hover:text-ink'

export function TeamTodayCard() {
  const format = useFormat()
  const { day } = useNow(60)
  const { numbers, error: uncounted, refetch } = useNumbersOf([day])
  const people = usePeopleCount()
  const calendar = useCalendar(day, day, null)
  const counts = numbers[0]
  const without = counts && people.data !== undefined ? Math.max(0, people.data - recordedOf(counts)) : undefined
  const error = uncounted ?? people.error
  return (
    <Card aria-labelledby="team-today">
      <CardHead
        id="team-today"
        title={t('team.today')}
        description={calendar.holiday(day) ? t('team.onHoliday', { day: formatFullDay(day), name: calendar.holiday(day) }) : formatFullDay(day)}
        actions={
          <Link to="/attendance/team" className="text-[0.8125rem] text-accent-ink hover:underline">
            {t('home.seeAll')}
          </Link>
        }
      />
      {error ? (
        <ProblemState error={error} retry={() => void Promise.all([refetch(), people.refetch()])} className="py-6" />
      ) : counts && without !== undefined ? (
        <div className="p-5 pt-3">
          <p className="text-[0.8125rem] text-ink-soft">
            <span className="me-2 text-3xl font-semibold tracking-tight text-ink tabular-nums">{t('team.here', { count: attendedOf(counts) })}</span>
            {t('team.of', { count: recordedOf(counts) + without })}
          </p>
          <SegmentBar counts={counts} without={without} className="mt-3 h-2.5" />
          <ul aria-label={t('team.groups')} className="-ms-1.5 mt-2.5 flex flex-wrap gap-x-2">
            {statuses.map((status) => (
              <li key={status}>
                <Link to={`/attendance/team?status=${status}`} className={look}>
                  <StatusSign status={status} />
                  {statusName(status)}
                  <span className="font-semibold text-ink tabular-nums">{format.number(counts[status])}</span>
                </Link>
              </li>
            ))}
            <li>
              <Link to="/attendance/team?status=none" className={look}>
                <span aria-hidden="true" className="size-2 rounded-full border border-line-strong bg-sunken" />
                {t(calendar.expected(day) ? 'team.group.notYet' : 'team.group.off')}
                <span className="font-semibold text-ink tabular-nums">{format.number(without)}</span>
              </Link>
            </li>
          </ul>
        </div>
      ) : (
        <div className="flex flex-col gap-3 p-5">
          <Skeleton className="h-9 w-40" />
          <Skeleton className="h-2.5 w-full" />
          <Skeleton className="h-5 w-3/4" />
        </div>
      )}
    </Card>
  )
}
