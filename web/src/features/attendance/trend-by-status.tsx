import type { ReactNode } from 'react'
import { noCounts, rateOf, recordedOf, statusColour, statuses, statusName, type Status } from './status'
import { StatusSign } from './status-mark'
import { Drawn, useStepNames } from './trend-parts'
import { isByMonth, useTrendLine, type Period } from './trends'
import { StackChart, type StackPart } from '@/components/charts/stack-chart'
import { ChartCard, type ChartTable } from '@/components/ui/chart-card'
import { formatPeriod } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const textures: Partial<Record<Status, StackPart['texture']>> = { Late: 'stripes', WFH: 'dots', Leave: 'lines', Absent: 'crosses' }

export function TrendByStatus({ period, actions }: { period: Period; actions: ReactNode }) {
  const format = useFormat()
  const line = useTrendLine(period, 'status')
  const names = useStepNames(period)
  const points = line.points.map((point) => ({ ...names(point), values: point.groups[0]?.counts ?? noCounts() }))
  const parts = statuses.map((status) => ({ key: status, name: statusName(status), colour: statusColour[status], texture: textures[status] }))
  const empty = points.every((point) => recordedOf(point.values) === 0)
  const table: ChartTable = {
    columns: [t(isByMonth(period) ? 'trends.month' : 'trends.week'), ...statuses.map(statusName), t('sheet.rate')],
    rows: points.map(({ title, values }) => [title, ...statuses.map((status) => format.number(values[status])), format.percent(rateOf(values))]),
  }
  return (
    <ChartCard title={t('trends.overTime')} description={t('trends.overTime.status')} actions={actions} table={line.isPending || empty ? undefined : table}>
      <Drawn line={line} empty={empty}>
        <StackChart
          label={t('trends.overTime.statusLabel', { period: formatPeriod(period.from, period.to) })}
          points={points}
          parts={parts}
          className="h-72"
        />
        <ul aria-label={t('trends.key')} className="mt-4 flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-soft">
          {parts.map(({ key, name }) => (
            <li key={key} className="inline-flex items-center gap-1.5">
              <StatusSign status={key} />
              {name}
            </li>
          ))}
        </ul>
      </Drawn>
    </ChartCard>
  )
}
