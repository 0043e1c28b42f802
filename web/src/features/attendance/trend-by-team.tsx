import type { ReactNode } from 'react'
import { rateOf } from './status'
import { TeamPicker } from './team-picker'
import { Drawn, Key, useStepNames } from './trend-parts'
import { isByMonth, useTrendLine, useTrends, type Group, type Period } from './trends'
import { RatesChart, type RateSeries } from '@/components/charts/rates-chart'
import { ChartCard, type ChartTable } from '@/components/ui/chart-card'
import { formatPeriod } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const looks = [
  { colour: 'var(--accent)' },
  { colour: 'var(--status-absent)', dash: '6 3' },
  { colour: 'var(--status-present)', dash: '2 3' },
  { colour: 'var(--status-late)', dash: '10 3 2 3' },
  { colour: 'var(--emotion-surprise)', dash: '12 4' },
  { colour: 'var(--ink-faint)', dash: '1 4' },
]
// How many are drawn before anybody chose.
const begin = 4

// The lowest rate first; who has none last.
export const byRate = (a: Group, b: Group) => (rateOf(a.counts) ?? 2) - (rateOf(b.counts) ?? 2) || a.name.localeCompare(b.name)

export function TrendByTeam({ period, actions }: { period: Period; actions: ReactNode }) {
  const format = useFormat()
  const whole = useTrends(period, 'team')
  const line = useTrendLine(period, 'team')
  const names = useStepNames(period)
  const { text, change } = useSearchState()
  const asked = text('teams').split('-').map(Number).filter(Boolean)
  const teams = [...(whole.data ?? [])].sort(byRate)
  const chosen =
    asked.length > 0
      ? teams.filter((team) => asked.includes(team.id ?? 0)).slice(0, looks.length)
      : teams.filter((team) => rateOf(team.counts) !== null).slice(0, begin)
  const series: RateSeries[] = chosen.map((team, index) => ({ key: String(team.id), name: team.name, ...looks[index]! }))
  const points = line.points.map((point) => ({
    ...names(point),
    values: Object.fromEntries(chosen.map((team) => [String(team.id), rateIn(point.groups, team)])),
  }))
  const empty = whole.isSuccess && chosen.length === 0
  const table: ChartTable = {
    columns: [t(isByMonth(period) ? 'trends.month' : 'trends.week'), ...series.map(({ name }) => name)],
    rows: points.map(({ title, values }) => [title, ...series.map(({ key }) => format.percent(values[key]))]),
  }
  return (
    <ChartCard title={t('trends.overTime')} description={t('trends.overTime.team')} actions={actions} table={line.isPending || empty ? undefined : table}>
      <Drawn line={line} empty={empty}>
        <RatesChart
          label={t('trends.overTime.teamLabel', { period: formatPeriod(period.from, period.to) })}
          points={points}
          series={series}
          className="h-72"
        />
        <Key series={series} />
        <TeamPicker teams={teams} chosen={chosen} most={looks.length} onChange={(ids) => change({ teams: ids.join('-') })} />
      </Drawn>
    </ChartCard>
  )
}

function rateIn(groups: Group[], team: Group): number | null {
  const found = groups.find((group) => group.id === team.id)
  return found ? rateOf(found.counts) : null
}
