// Yesterday and last week in a sentence each, with the numbers behind.
import { SegmentBar } from './day-counts'
import { weekdays } from './expected'
import { statuses, statusName, type Counts } from './status'
import { StatusSign } from './status-mark'
import { useAttendanceSummary } from './trends'
import { Card } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { components } from '@/api/schema'
import { formatFullDay, formatPeriod, formatWeekdayNumber } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

type Numbers = Pick<components['schemas']['DayNumbers'], 'present' | 'late' | 'wfh' | 'leave' | 'absent'>

export function countsOfNumbers({ present, late, wfh, leave, absent }: Numbers): Counts {
  return { Present: present, Late: late, WFH: wfh, Leave: leave, Absent: absent }
}

type Percent = (share: number) => string

// What the server says in English of the same numbers.
function daySentence(day: components['schemas']['DayNumbers'], percent: Percent): string {
  if (day.attendance_rate !== null) return t('trends.sentence.day', { rate: percent(day.attendance_rate), count: day.present + day.late + day.wfh })
  return t(day.leave > 0 ? 'trends.sentence.leave' : 'trends.sentence.none')
}

function weekSentence({ attendance_rate, best_day }: components['schemas']['WeekNumbers'], percent: Percent): string {
  if (attendance_rate === null || best_day === null) return t('trends.sentence.noWeek')
  return t('trends.sentence.week', { rate: percent(attendance_rate), weekday: formatWeekdayNumber(weekdays.indexOf(best_day)) })
}

export function SummaryCards() {
  const summary = useAttendanceSummary()
  const format = useFormat()
  if (summary.error) {
    return (
      <Card>
        <ProblemState error={summary.error} retry={() => void summary.refetch()} />
      </Card>
    )
  }
  const { yesterday, last_week } = summary.data ?? {}
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <SummaryCard
        title={t('trends.yesterday')}
        period={yesterday?.day ? formatFullDay(yesterday.day) : undefined}
        rate={yesterday?.attendance_rate}
        sentence={yesterday && daySentence(yesterday, format.percent)}
        counts={yesterday && countsOfNumbers(yesterday)}
      />
      <SummaryCard
        title={t('trends.lastWeek')}
        period={last_week && formatPeriod(last_week.from, last_week.to)}
        rate={last_week?.attendance_rate}
        sentence={last_week && weekSentence(last_week, format.percent)}
        counts={last_week && countsOfNumbers(last_week)}
      />
    </div>
  )
}

interface SummaryCardProps {
  title: string
  period: string | undefined
  rate: number | null | undefined
  sentence: string | undefined
  counts: Counts | undefined
}

function SummaryCard({ title, period, rate, sentence, counts }: SummaryCardProps) {
  const format = useFormat()
  return (
    <Card className="p-5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
        {period ? <p className="text-xs text-ink-faint">{period}</p> : <Skeleton className="h-4 w-32" />}
      </div>
      {counts && sentence !== undefined ? (
        <>
          <p className="mt-2 text-3xl font-semibold tracking-tight tabular-nums">{typeof rate === 'number' ? format.percent(rate) : t('format.none')}</p>
          <p className="mt-1 text-[0.8125rem] text-ink-soft">{sentence}</p>
          <SegmentBar counts={counts} className="mt-4 h-2" />
          <ul aria-label={t('attendance.totals')} className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-soft">
            {statuses.map((status) => (
              <li key={status} className="inline-flex items-center gap-1.5">
                <StatusSign status={status} />
                {statusName(status)}
                <span className="font-medium text-ink tabular-nums">{format.number(counts[status])}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className="mt-3 flex flex-col gap-3">
          <Skeleton className="h-9 w-24" />
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="h-2 w-full" />
        </div>
      )}
    </Card>
  )
}
