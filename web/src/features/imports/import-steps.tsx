// Where one is on the way from a file to rows.
import { Check } from 'lucide-react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export type Step = 'match' | 'check' | 'import'

const order: readonly Step[] = ['match', 'check', 'import']

interface ImportStepsProps {
  step: Step
  onMatch?: () => void
  onCheck?: () => void
}

export function ImportSteps({ step, onMatch, onCheck }: ImportStepsProps) {
  const at = order.indexOf(step)
  const ways: Partial<Record<Step, () => void>> = { match: onMatch, check: onCheck }
  return (
    <nav aria-label={t('imports.steps')}>
      <ol className="flex items-center gap-2 sm:gap-3">
        {order.map((each, index) => {
          const go = ways[each]
          const words = (
            <>
              <span
                aria-hidden="true"
                className={cn(
                  'flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
                  index < at ? 'bg-good-soft text-good' : index === at ? 'bg-accent text-white' : 'bg-sunken text-ink-faint',
                )}
              >
                {index < at ? <Check className="size-3.5" /> : index + 1}
              </span>
              <span className={cn(index === at ? 'font-semibold' : 'text-ink-soft', index !== at && 'max-sm:sr-only')}>{t(`imports.step.${each}`)}</span>
            </>
          )
          return (
            <li key={each} aria-current={index === at ? 'step' : undefined} className="flex items-center gap-2 text-[0.8125rem] sm:gap-3">
              {index > 0 && <span aria-hidden="true" className="w-6 border-t border-line-strong sm:w-10" />}
              {go ? (
                <button type="button" onClick={go} className="flex items-center gap-2 rounded-lg hover:text-ink hover:underline">
                  {words}
                </button>
              ) : (
                <span className="flex items-center gap-2">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
