// How many rows came out how; each figure narrows the report below to its rows.
import type { Outcome } from './imports'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const looks: Record<Outcome, string> = {
  created: 'text-good',
  changed: 'text-accent-ink',
  unchanged: 'text-ink-soft',
  refused: 'text-danger',
  undone: 'text-good',
  kept: 'text-caution',
}

interface OutcomeTilesProps {
  counts: { outcome: Outcome; count: number }[]
  // Whether it happened, or would.
  planned: boolean
}

export function OutcomeTiles({ counts, planned }: OutcomeTilesProps) {
  const { text, change } = useSearchState()
  const format = useFormat()
  const chosen = text('outcome')
  return (
    <ul aria-label={t('imports.outcomes')} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {counts.map(({ outcome, count }) => {
        const pressed = chosen === outcome
        return (
          <li key={outcome}>
            <button
              type="button"
              aria-pressed={pressed}
              disabled={count === 0 && !pressed}
              onClick={() => change({ outcome: pressed ? undefined : outcome, page: undefined })}
              className={cn(
                'flex h-full w-full flex-col rounded-xl border bg-surface p-4 text-start shadow-card transition-colors enabled:hover:border-line-strong',
                pressed && 'border-accent ring-1 ring-accent',
              )}
            >
              <span className="text-[0.8125rem] text-ink-soft">{t(`imports.outcome.${outcome}`)}</span>
              <span className={cn('mt-1 text-2xl leading-8 font-semibold tracking-tight tabular-nums', count === 0 ? 'text-ink-faint' : looks[outcome])}>
                {format.number(count)}
              </span>
              <span className="mt-0.5 text-xs text-ink-faint">{planned ? t(`imports.outcome.${outcome}.would`) : t(`imports.outcome.${outcome}.did`)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
