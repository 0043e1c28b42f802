// Third: what was written, and the way back.
import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { OutcomeTiles } from './outcome-tiles'
import { RowReport } from './row-report'
import type { Import } from './imports'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface DoneStepProps {
  one: Import
  result: NonNullable<Import['result']>
  busy: boolean
  error: unknown
  onUndo: () => void
}

export function DoneStep({ one, result, busy, error, onUndo }: DoneStepProps) {
  const format = useFormat()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { created, changed, unchanged, refused, undone, kept } = result.counts
  const back = one.state === 'undone'
  // Whatever shows people or days shows others now.
  useEffect(() => {
    for (const key of ['people', 'chart', 'teams', 'departments', 'attendance']) void queries.invalidateQueries({ queryKey: [key] })
  }, [queries, one.state])
  return (
    <>
      <section aria-label={t('imports.result')} className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-xl border bg-surface p-5 shadow-card">
        <div role="status" className="flex min-w-0 flex-1 basis-72 gap-3 text-[0.8125rem]">
          {back ? <Undo2 aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-faint" /> : <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" />}
          <div>
            <p className="text-[0.9375rem] font-semibold">{back ? t('imports.undone', { undone }) : t('imports.done', { created, changed })}</p>
            <p className="mt-0.5 text-ink-soft">
              {back ? t('imports.undone.hint', { kept }) : t('imports.done.hint', { at: format.dateTime(one.ran_at), refused })}
            </p>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          {!back && (
            <Button onClick={() => setAsking(true)}>
              <Undo2 aria-hidden="true" />
              {t('imports.undo')}
            </Button>
          )}
          {!back && one.kind === 'employees' && (
            <Button asChild look="primary">
              <Link to="/employees">{t('imports.showPeople')}</Link>
            </Button>
          )}
        </div>
      </section>
      <OutcomeTiles
        planned={false}
        counts={
          back
            ? [
                { outcome: 'undone', count: undone },
                { outcome: 'kept', count: kept },
                { outcome: 'refused', count: refused },
                { outcome: 'unchanged', count: unchanged },
              ]
            : [
                { outcome: 'created', count: created },
                { outcome: 'changed', count: changed },
                { outcome: 'unchanged', count: unchanged },
                { outcome: 'refused', count: refused },
              ]
        }
      />
      <RowReport one={one} outcomes={back ? ['undone', 'kept', 'refused', 'unchanged'] : ['created', 'changed', 'unchanged', 'refused']} title={t('imports.report')} />
      {/* It cannot be run a second time, so that taking it back is the last word. */}
      <Confirm
        open={asking}
        title={t('imports.undo.title')}
        action={t('imports.undo')}
        busy={busy}
        error={error}
        onConfirm={() => {
          setAsking(false)
          onUndo()
        }}
        onClose={() => setAsking(false)}
      >
        {t('imports.undo.body', { created, changed })}
      </Confirm>
    </>
  )
}
