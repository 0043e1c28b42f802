import { ChartState } from './chart-state'
import { usePie, type Filters } from './dashboard'
import { EmotionPie } from '@/components/charts/late'
import { ChartCard } from '@/components/ui/chart-card'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { emotionName, measured } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function PieCard({ filters }: { filters: Filters }) {
  const format = useFormat()
  const pie = usePie(filters)
  const shares = measured(pie.data?.pie)
  const empty = shares.every((share) => share.score === 0)
  return (
    <ChartCard
      title={t('pie.title')}
      description={t('pie.description')}
      table={
        empty
          ? undefined
          : {
              columns: [t('chart.emotion'), t('chart.share')],
              rows: shares.map(({ emotion, score }) => [emotionName(emotion), format.percent(score)]),
            }
      }
    >
      <ChartState query={pie} empty={empty}>
        <div className="flex flex-wrap items-center justify-center gap-x-6 gap-y-5">
          <EmotionPie label={t('pie.label')} shares={shares} />
          <ul className="flex min-w-36 flex-1 flex-col gap-2 text-[0.8125rem]">
            {shares
              .filter((share) => share.score > 0)
              .map(({ emotion, score }) => (
                <li key={emotion} className="flex justify-between gap-3">
                  <EmotionMark emotion={emotion} />
                  <span className="text-ink-soft tabular-nums">{format.percent(score)}</span>
                </li>
              ))}
          </ul>
        </div>
      </ChartState>
    </ChartCard>
  )
}
