// Second: what would happen, row by row, and the decision.
import { FileUp } from 'lucide-react'
import { Link } from 'react-router'
import { OutcomeTiles } from './outcome-tiles'
import { RowReport } from './row-report'
import type { Import } from './imports'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'

interface CheckStepProps {
  one: Import
  result: NonNullable<Import['result']>
  busy: boolean
  error: unknown
  onRun: (leaveOut: boolean) => void
}

export function CheckStep({ one, result, busy, error, onRun }: CheckStepProps) {
  const { created, changed, unchanged, refused } = result.counts
  const good = created + changed
  return (
    <>
      {!result.dry_run && !result.written && (
        <Notice tone="caution" title={t('imports.stopped.title')}>
          {t('imports.stopped.body', { refused })}
        </Notice>
      )}
      <OutcomeTiles
        planned
        counts={[
          { outcome: 'refused', count: refused },
          { outcome: 'changed', count: changed },
          { outcome: 'created', count: created },
          { outcome: 'unchanged', count: unchanged },
        ]}
      />
      <section aria-label={t('imports.decide')} className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border bg-surface p-5 shadow-card">
        <div className="min-w-0 flex-1 basis-72 text-[0.8125rem]">
          <p className="text-[0.9375rem] font-semibold">{verdict(good, refused)}</p>
          <p className="mt-0.5 text-ink-soft">{refused > 0 ? t('imports.verdict.refused.hint', { refused }) : t('imports.verdict.hint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {refused > 0 && (
            <Button asChild>
              <Link to="/imports">
                <FileUp aria-hidden="true" />
                {t('imports.bringAgain')}
              </Link>
            </Button>
          )}
          <Button look="primary" busy={busy} disabled={good === 0} onClick={() => onRun(refused > 0)}>
            {refused > 0 ? t('imports.runGood', { good }) : t('imports.run', { good })}
          </Button>
        </div>
        <ProblemNotice error={error} className="basis-full" />
      </section>
      <RowReport one={one} outcomes={['refused', 'changed', 'created', 'unchanged']} title={t('imports.report')} />
    </>
  )
}

function verdict(good: number, refused: number): string {
  if (good === 0) return refused > 0 ? t('imports.verdict.allWrong') : t('imports.verdict.nothing')
  return refused > 0 ? t('imports.verdict.refused', { good, refused }) : t('imports.verdict.good', { good })
}
