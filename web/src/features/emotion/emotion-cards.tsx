// The seven, always in the contract's order, each in its own colour.
import { useDistribution, usePie, useTrend, type Filters } from './dashboard'
import { EmotionDot } from '@/components/ui/emotion-mark'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Sparkline } from '@/components/ui/sparkline'
import { emotionColour, emotionName, emotions } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function EmotionCards({ filters }: { filters: Filters }) {
  const format = useFormat()
  const pie = usePie(filters)
  const distribution = useDistribution(filters)
  const trend = useTrend(filters, 30)
  if (pie.error) return <ProblemNotice error={pie.error} />
  if (pie.data?.withheld || distribution.data?.withheld) return null
  const anything = emotions.some((emotion) => (pie.data?.pie?.[emotion] ?? 0) > 0)
  return (
    <section aria-label={t('seven.title')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7">
        {emotions.map((emotion) => (
          <li key={emotion} className="relative flex min-w-0 flex-col overflow-hidden rounded-xl border bg-surface p-3.5 shadow-card">
            <span aria-hidden="true" className="absolute inset-x-0 top-0 h-0.5" style={{ background: emotionColour[emotion] }} />
            <p className="flex items-center gap-2 text-[0.8125rem] text-ink-soft">
              <EmotionDot emotion={emotion} />
              {emotionName(emotion)}
            </p>
            {pie.data ? (
              <p className={anything ? 'mt-1 text-lg font-semibold tabular-nums' : 'mt-1 text-[0.8125rem] leading-7 text-ink-faint'}>
                {anything ? format.percent(pie.data.pie?.[emotion]) : t('format.notMeasured')}
              </p>
            ) : (
              <Skeleton className="mt-1 h-7 w-14" />
            )}
            <p className="mb-2 text-xs text-ink-faint">
              {anything ? t('seven.sum', { sum: format.decimal(distribution.data?.distribution?.[emotion]) }) : ' '}
            </p>
            <div className="mt-auto">
              <Sparkline values={trend.data?.series?.map((day) => day[emotion]) ?? []} colour={emotionColour[emotion]} />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-faint">{t('seven.explain')}</p>
    </section>
  )
}
