// Loading, refused, withheld or empty: what stands where a chart would be.
import { useIsFetching } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'

interface ChartStateProps {
  query: { isPending: boolean; error: unknown; refetch: () => unknown; data?: { withheld?: string | null } }
  empty: boolean
  children: ReactNode
}

export function ChartState({ query, empty, children }: ChartStateProps) {
  // What refuses one card refuses the whole page, which the summary tells: until then nothing is said five times.
  const summaryIsAsked = useIsFetching({ queryKey: ['dashboard', 'summary'] }) > 0
  if (query.isPending || (query.error && summaryIsAsked)) return <Skeleton className="h-52 w-full" />
  if (query.error) return <ProblemState error={query.error} retry={() => void query.refetch()} className="py-6" />
  if (query.data?.withheld) return <Notice title={t('withheld.title')}>{said(query.data.withheld)}</Notice>
  if (empty) {
    return (
      <p className="flex h-52 items-center justify-center rounded-lg bg-sunken/60 px-6 text-center text-[0.8125rem] text-ink-faint">
        {t('chart.empty')}
      </p>
    )
  }
  return children
}
