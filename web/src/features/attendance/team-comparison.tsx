// Teams beside each other over the whole period, the lowest rate first.
import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { SegmentBar } from './day-counts'
import { attendedOf, rateOf, recordedOf, statuses, statusName } from './status'
import { byRate } from './trend-by-team'
import { useTrends, type Group, type Period } from './trends'
import { Button } from '@/components/ui/button'
import { ChartCard, type ChartTable } from '@/components/ui/chart-card'
import { EmptyState } from '@/components/ui/empty-state'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatPeriod } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const few = 12

export function TeamComparison({ period }: { period: Period }) {
  const format = useFormat()
  const answer = useTrends(period, 'team')
  const [all, setAll] = useState(false)
  const teams = [...(answer.data ?? [])].sort(byRate)
  const table: ChartTable = {
    columns: [t('filter.team'), t('sheet.rate'), ...statuses.map(statusName)],
    rows: teams.map((team) => [team.name, format.percent(rateOf(team.counts)), ...statuses.map((status) => format.number(team.counts[status]))]),
  }
  return (
    <ChartCard
      title={t('trends.compare')}
      description={t('trends.compare.description', { period: formatPeriod(period.from, period.to) })}
      table={teams.length > 0 ? table : undefined}
      plain
    >
      {answer.isPending && <SkeletonRows rows={6} className="p-0" />}
      {answer.error && <ProblemState error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data?.length === 0 && (
        <EmptyState icon={UsersRound} title={t('trends.noTeams.title')}>
          {t('trends.noTeams.body')}
        </EmptyState>
      )}
      {teams.length > 0 && (
        <ul className="flex flex-col gap-3.5">
          {(all ? teams : teams.slice(0, few)).map((team) => (
            <TeamBar key={team.id} team={team} />
          ))}
        </ul>
      )}
      {teams.length > few && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)} className="mt-4">
          {all ? t('trends.fewer') : t('trends.all', { count: teams.length })}
        </Button>
      )}
    </ChartCard>
  )
}

function TeamBar({ team }: { team: Group }) {
  const format = useFormat()
  const rate = rateOf(team.counts)
  const attended = attendedOf(team.counts)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 text-[0.8125rem] sm:grid-cols-[12rem_minmax(0,1fr)_10rem]">
      <span className="truncate font-medium" title={team.name}>
        {team.name}
      </span>
      <SegmentBar counts={team.counts} className="order-last col-span-full h-2.5 sm:order-none sm:col-span-1" />
      <span className="text-end tabular-nums">
        <span className="font-semibold">{rate === null ? t('format.notMeasured') : format.percent(rate)}</span>
        <span className="ms-2 text-xs text-ink-faint">
          {t('trends.ofDays', { attended, recorded: recordedOf(team.counts) })}
        </span>
      </span>
    </li>
  )
}
