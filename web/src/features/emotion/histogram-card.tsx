import { ChartState } from './chart-state'
import { useHistogram, type Filters } from './dashboard'
import { HistogramChart } from '@/components/charts/late'
import { ChartCard } from '@/components/ui/chart-card'
import { Select } from '@/components/ui/select'
import { emotionColour, emotionName, emotions, isEmotion } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

export function HistogramCard({ filters }: { filters: Filters }) {
  const format = useFormat()
  const { text, change } = useSearchState()
  const asked = text('emotion')
  const emotion = isEmotion(asked) ? asked : 'stress'
  const histogram = useHistogram(filters, emotion)
  const bins = (histogram.data?.histogram ?? []).map((bin) => ({
    range: t('histogram.range', { from: bin.from.toFixed(1), to: bin.to.toFixed(1) }),
    count: bin.count,
  }))
  const empty = bins.every((bin) => bin.count === 0)
  return (
    <ChartCard
      title={t('histogram.title')}
      description={t('histogram.description', { emotion: emotionName(emotion) })}
      table={
        empty
          ? undefined
          : { columns: [t('histogram.score'), t('histogram.videos')], rows: bins.map((bin) => [bin.range, format.number(bin.count)]) }
      }
      actions={
        <Select
          aria-label={t('histogram.emotion')}
          value={emotion}
          onChange={(event) => change({ emotion: event.target.value === 'stress' ? undefined : event.target.value })}
          className="h-8 w-32 text-[0.8125rem]"
        >
          {emotions.map((each) => (
            <option key={each} value={each}>
              {emotionName(each)}
            </option>
          ))}
        </Select>
      }
    >
      <ChartState query={histogram} empty={empty}>
        <HistogramChart
          label={t('histogram.label', { emotion: emotionName(emotion) })}
          bins={bins}
          colour={emotionColour[emotion]}
          countLabel={t('histogram.videos')}
        />
      </ChartState>
    </ChartCard>
  )
}
