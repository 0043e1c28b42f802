// What both ways of drawing a trend share: how its steps are called, its states, and its key.
import { ChartColumn } from 'lucide-react'
import type { ReactNode } from 'react'
import { isByMonth, type Period, type useTrendLine } from './trends'
import { EmptyState } from '@/components/ui/empty-state'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { formatMonth, formatPeriod } from '@/lib/day-format'
import { monthOf } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function useStepNames(period: Period): (step: Period) => { label: string; title: string } {
  const format = useFormat()
  const byMonth = isByMonth(period)
  return ({ from, to }) => ({
    label: byMonth ? formatMonth(monthOf(from), 'short') : format.day(from),
    title: byMonth ? formatMonth(monthOf(from)) : formatPeriod(from, to),
  })
}

interface DrawnProps {
  line: ReturnType<typeof useTrendLine>
  empty: boolean
  children: ReactNode
}

export function Drawn({ line, empty, children }: DrawnProps) {
  if (line.error) return <ProblemState error={line.error} retry={() => void line.refetch()} />
  if (line.isPending) {
    return (
      <div role="status">
        <span className="sr-only">{t('loading')}</span>
        <Skeleton className="h-72 w-full" />
      </div>
    )
  }
  if (empty) {
    return (
      <EmptyState icon={ChartColumn} title={t('trends.empty.title')}>
        {t('trends.empty.body')}
      </EmptyState>
    )
  }
  return children
}

// A line or a block as it is drawn, beside its name.
export function Key({ series }: { series: { key: string; name: string; colour: string; dash?: string }[] }) {
  return (
    <ul aria-label={t('trends.key')} className="mt-4 flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-soft">
      {series.map(({ key, name, colour, dash }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="20" height="8" className="shrink-0">
            <line x1="1" y1="4" x2="19" y2="4" stroke={colour} strokeWidth="3" strokeDasharray={dash} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
