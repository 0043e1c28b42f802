// Somebody's month at work so far, in numbers: for their profile.
import { useRecords } from './attendance'
import { summaryOf } from './person-month'
import { statusColour, statusName, statuses } from './status'
import { Card, CardHead } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { formatMinutes } from '@/lib/day-format'
import { monthOf } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { useToday } from '@/lib/today'

export function PersonMonthCard({ employeeId }: { employeeId: number }) {
  const format = useFormat()
  const today = useToday()
  const from = `${monthOf(today)}-01`
  const records = useRecords(employeeId, from, today)
  // Of some people one may see the profile and not the days.
  if (records.error && [403, 404].includes(problemOf(records.error)?.status ?? 0)) return null
  const summary = records.data && summaryOf(records.data)
  return (
    <Card aria-labelledby="month">
      <CardHead id="month" title={t('personMonth.title')} description={t('personMonth.period', { from: format.longDay(from), to: format.longDay(today) })} />
      <div className="p-5 pt-4">
        {records.isPending && <Skeleton className="h-20 w-full" />}
        {records.error && <p className="text-[0.8125rem] text-ink-faint">{t('personMonth.unknown')}</p>}
        {summary && summary.days === 0 && <p className="text-[0.8125rem] text-ink-faint">{t('personMonth.none')}</p>}
        {summary && summary.days > 0 && (
          <>
            <dl className="grid grid-cols-2 gap-4">
              <Figure label={t('personMonth.rate')} value={format.percent(summary.rate)} />
              <Figure label={t('personMonth.hours')} value={summary.minutes === null ? t('format.notMeasured') : formatMinutes(summary.minutes)} />
            </dl>
            <div aria-hidden="true" className="mt-4 flex h-2 gap-0.5 overflow-hidden rounded-full">
              {statuses.map((status) =>
                summary.counts[status] ? <span key={status} style={{ flexGrow: summary.counts[status], background: statusColour[status] }} /> : null,
              )}
            </div>
            <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
              {statuses.map((status) =>
                summary.counts[status] ? (
                  <li key={status} className="flex items-center gap-1.5">
                    <span aria-hidden="true" className="size-2 rounded-full" style={{ background: statusColour[status] }} />
                    {statusName(status)} <span className="font-medium text-ink tabular-nums">{format.number(summary.counts[status])}</span>
                  </li>
                ) : null,
              )}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="mt-0.5 text-lg font-semibold tracking-tight tabular-nums">{value}</dd>
    </div>
  )
}
