// How many are at work on each day of this week, of how many there are; days to come show who is on leave.
import { Link } from 'react-router'
import { usePeopleCount, useNumbersOf } from './day-numbers'
import { useCalendar } from './expected'
import { attendedOf, recordedOf, type Counts } from './status'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { formatFullDay, formatPeriod, formatWeekday } from '@/lib/day-format'
import { weekOf, type Day } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useNow } from '@/lib/use-now'

export function CoverageCard() {
  const { day: today } = useNow(60)
  const week = weekOf(today)
  const { numbers, error, refetch } = useNumbersOf(week)
  const people = usePeopleCount().data
  const calendar = useCalendar(week[0]!, week[6]!, null)
  return (
    <Card aria-labelledby="coverage">
      <CardHead
        id="coverage"
        title={t('coverage.title')}
        description={t('coverage.description', { period: formatPeriod(week[0]!, week[6]!) })}
        actions={
          <Link to="/attendance/team?view=week" className="text-[0.8125rem] text-accent-ink hover:underline">
            {t('home.seeAll')}
          </Link>
        }
      />
      {error && <ProblemState error={error} retry={() => void refetch()} className="py-6" />}
      <ol className={cn('grid grid-cols-7 gap-1.5 p-5 pt-4 sm:gap-3', error && 'hidden')}>
        {week.map((day, index) => (
          <CoverageDay key={day} day={day} today={today} counts={numbers[index]} people={people} expected={calendar.expected(day)} />
        ))}
      </ol>
    </Card>
  )
}

interface CoverageDayProps {
  day: Day
  today: Day
  counts: Counts | undefined
  people: number | undefined
  expected: boolean
}

function CoverageDay({ day, today, counts, people, expected }: CoverageDayProps) {
  const format = useFormat()
  const known = counts !== undefined && people !== undefined
  const here = known ? attendedOf(counts) : 0
  const share = known && people > 0 ? here / people : 0
  const away = known && people > 0 ? counts.Leave / people : 0
  const counted = known && (day <= today || recordedOf(counts) > 0)
  const words = !known ? t('loading') : t('coverage.day', { here, people, leave: counts.Leave })
  return (
    <li className="min-w-0 text-center">
      <Link to={`/attendance/team?day=${day}`} aria-label={`${formatFullDay(day)}: ${words}`} className="group block rounded-lg">
        <span aria-hidden="true" className={cn('flex h-24 flex-col justify-end overflow-hidden rounded-md bg-sunken', !expected && 'opacity-60')}>
          {!known && <Skeleton className="size-full" />}
          {known && (
            <>
              <span className="bg-ink-faint/30" style={{ height: `${away * 100}%` }} />
              <span className="bg-accent group-hover:bg-accent-strong" style={{ height: `${share * 100}%` }} />
            </>
          )}
        </span>
        <span aria-hidden="true" className={cn('mt-1.5 block text-xs', day === today ? 'font-semibold text-ink' : 'text-ink-faint')}>
          {formatWeekday(day)}
        </span>
        <span aria-hidden="true" className="block text-2xs text-ink-faint tabular-nums">
          {counted && (day <= today || here > 0) ? format.number(here) : t('format.none')}
        </span>
      </Link>
    </li>
  )
}
