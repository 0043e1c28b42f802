import { useState } from 'react'
import { ChartState } from './chart-state'
import { useTrend, type Filters } from './dashboard'
import { EmotionToggles } from '@/components/charts/emotion-toggles'
import { TrendChart } from '@/components/charts/late'
import type { TrendDay } from '@/components/charts/trend-chart'
import { ChartCard, type ChartTable } from '@/components/ui/chart-card'
import { Select } from '@/components/ui/select'
import { emotionName, emotions, type Emotion } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const spans = [7, 30, 90, 180]

function useDays() {
  const { whole, change } = useSearchState()
  const asked = whole('days') ?? 30
  return { days: spans.includes(asked) ? asked : 30, choose: (days: number) => change({ days: days === 30 ? undefined : days }) }
}

export function TrendCard({ filters }: { filters: Filters }) {
  const { days, choose } = useDays()
  const [shown, setShown] = useState<Emotion[]>([...emotions])
  const trend = useTrend(filters, days)
  const series = trend.data?.series ?? []
  const table = useTrendTable(series, [...emotions])
  const empty = !hasAny(series, emotions)
  return (
    <ChartCard
      title={t('trend.title')}
      description={t('trend.description')}
      table={empty ? undefined : table}
      actions={
        <Select
          aria-label={t('trend.days')}
          value={days}
          onChange={(event) => choose(Number(event.target.value))}
          className="h-8 w-32 text-[0.8125rem]"
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {t('days', { days: span })}
            </option>
          ))}
        </Select>
      }
    >
      <ChartState query={trend} empty={empty}>
        <EmotionToggles shown={shown} onChange={setShown} />
        <div className="mt-4">
          <TrendChart label={t('trend.label', { days })} series={series} shown={shown} className="h-80" />
        </div>
      </ChartState>
    </ChartCard>
  )
}

export function StressCard({ filters }: { filters: Filters }) {
  const { days } = useDays()
  const trend = useTrend(filters, days)
  const series = trend.data?.series ?? []
  const table = useTrendTable(series, ['stress'])
  const empty = !hasAny(series, ['stress'])
  return (
    <ChartCard title={t('stress.title')} description={t('stress.description', { days })} table={empty ? undefined : table}>
      <ChartState query={trend} empty={empty}>
        <TrendChart label={t('stress.label', { days })} series={series} shown={['stress']} filled />
      </ChartState>
    </ChartCard>
  )
}

function hasAny(series: TrendDay[], wanted: readonly Emotion[]): boolean {
  return series.some((day) => wanted.some((emotion) => typeof day[emotion] === 'number'))
}

function useTrendTable(series: TrendDay[], wanted: Emotion[]): ChartTable {
  const format = useFormat()
  return {
    columns: [t('chart.day'), ...wanted.map(emotionName)],
    rows: series.map((day) => [format.longDay(day.date), ...wanted.map((emotion) => format.decimal(day[emotion]))]),
  }
}
