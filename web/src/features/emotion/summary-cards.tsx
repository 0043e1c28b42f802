import type { components } from '@/api/schema'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import type { ReactNode } from 'react'

export function SummaryCards({ summary }: { summary: components['schemas']['Summary'] | undefined }) {
  const format = useFormat()
  const counted = typeof summary?.total_videos === 'number'
  const figure = (value: number | null | undefined) => (typeof value === 'number' ? format.number(value) : t('withheld.one'))
  const measuredStress = typeof summary?.avg_stress === 'number'
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure
        label={t('kpi.videos')}
        value={summary && figure(summary.total_videos)}
        quiet={!counted}
        note={summary && counted ? t('kpi.processed', { count: summary.processed_videos ?? 0 }) : undefined}
      />
      <Figure
        label={t('kpi.active')}
        value={summary && figure(summary.active_employees)}
        quiet={!counted}
        note={summary && t('kpi.ofEmployees', { count: summary.total_employees })}
      />
      <Figure
        label={t('kpi.stress')}
        value={summary && format.decimal(summary.avg_stress)}
        quiet={!measuredStress}
        note={t('kpi.stress.note')}
      />
      <Figure
        label={t('kpi.top')}
        value={summary && (summary.top_emotion ? <EmotionMark emotion={summary.top_emotion} className="gap-2.5" /> : t('format.notMeasured'))}
        quiet={!summary?.top_emotion}
        note={t('kpi.top.note')}
      />
    </dl>
  )
}

interface FigureProps {
  label: string
  value: ReactNode
  note?: string
  quiet?: boolean
}

function Figure({ label, value, note, quiet }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col rounded-xl border bg-surface p-4 shadow-card">
      <dt className="text-[0.8125rem] text-ink-soft">{label}</dt>
      <dd className="mt-1">
        {value === undefined ? (
          <Skeleton className="my-1 h-7 w-20" />
        ) : (
          <span className={quiet ? 'text-lg leading-8 text-ink-faint' : 'text-2xl leading-8 font-semibold tracking-tight tabular-nums'}>
            {value}
          </span>
        )}
        {note && <span className="mt-0.5 block text-xs text-ink-faint">{note}</span>}
      </dd>
    </div>
  )
}
