// Shapes, not figures: a wave with a gap shows how lines, gaps and the table twin look.
import { useState } from 'react'
import { Section } from './section'
import { EmotionToggles } from '@/components/charts/emotion-toggles'
import { TrendChart, type TrendDay } from '@/components/charts/trend-chart'
import { ChartCard } from '@/components/ui/chart-card'
import { emotionName, type Emotion } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const shape: TrendDay[] = Array.from({ length: 30 }, (_, index) => ({
  date: `2026-01-${String(index + 1).padStart(2, '0')}`,
  happiness: index > 11 && index < 15 ? null : 0.5 + 0.25 * Math.sin(index / 4),
  stress: index > 11 && index < 15 ? null : 0.4 - 0.2 * Math.sin(index / 5),
}))
const available: Emotion[] = ['happiness', 'stress']

export function Charts() {
  const format = useFormat()
  const [shown, setShown] = useState(available)
  return (
    <Section title={t('styleguide.charts')}>
      <ChartCard
        title={t('trend.title')}
        description={t('styleguide.charts.meaning')}
        className="w-full"
        table={{
          columns: [t('chart.day'), ...available.map(emotionName)],
          rows: shape.map((day) => [format.longDay(day.date), ...available.map((each) => format.decimal(day[each]))]),
        }}
      >
        <EmotionToggles available={available} shown={shown} onChange={setShown} />
        <TrendChart label={t('styleguide.charts')} series={shape} shown={shown} className="mt-3" />
      </ChartCard>
    </Section>
  )
}
