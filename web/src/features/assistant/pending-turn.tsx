// An answer on its way: what was understood, how much was found, and the words as they come. Or what stopped it.
import { CircleStop, RotateCcw } from 'lucide-react'
import type { Asking } from './use-talk'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { problemSentence } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function PendingTurn({ asking, onAgain }: { asking: Asking; onAgain: () => void }) {
  if (asking.state === 'failed') return <Failed error={asking.error} onAgain={onAgain} />
  return (
    <div className="flex flex-col gap-3">
      {asking.state === 'waiting' && <p className="text-xs text-ink-faint">{stageOf(asking)}</p>}
      {asking.words && (
        <p dir="auto" className="max-w-prose leading-relaxed whitespace-pre-line">
          {asking.words}
        </p>
      )}
      {asking.state === 'waiting' && !asking.words && (
        <>
          <Skeleton className="h-4 w-full max-w-md" />
          <Skeleton className="h-4 w-2/3 max-w-xs" />
        </>
      )}
      {asking.chips.length > 0 && (
        <ul aria-label={t('assistant.understood')} className="flex flex-wrap gap-1.5">
          {asking.chips.map((chip) => (
            <li key={`${chip.step} ${chip.field}`} dir="auto" className="rounded-lg bg-sunken px-2 py-1 text-xs text-ink-soft">
              {chip.value}
            </li>
          ))}
        </ul>
      )}
      {asking.state === 'stopped' && (
        <Notice
          actions={
            <Button size="small" onClick={onAgain}>
              <RotateCcw aria-hidden="true" />
              {t('assistant.again')}
            </Button>
          }
        >
          <CircleStop aria-hidden="true" className="me-1.5 inline size-4 align-text-bottom" />
          {t('assistant.stopped')}
        </Notice>
      )}
    </div>
  )
}

function stageOf({ rows, understood, chips }: Asking): string {
  if (rows !== undefined) return t('assistant.stage.found', { rows })
  if (understood) return t('assistant.stage.understood', { understood })
  return chips.length > 0 ? t('assistant.stage.counting') : t('assistant.stage.reading')
}

function Failed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const problem = problemOf(error)
  const tooMany = problem?.status === 429
  return (
    <Notice
      tone={tooMany ? 'caution' : 'danger'}
      role="alert"
      title={tooMany ? t('assistant.tooMany.title') : t('assistant.failed.title')}
      actions={
        <Button size="small" onClick={onAgain}>
          <RotateCcw aria-hidden="true" />
          {t('assistant.again')}
        </Button>
      }
    >
      {tooMany ? t('assistant.tooMany.body', { seconds: problem.retryAfterSeconds ?? 0 }) : problemSentence(error)}
      {problem?.requestId && (
        <span className="mt-1 block text-xs text-ink-faint">
          {t('problem.requestId')} <code className="select-all">{problem.requestId}</code>
        </span>
      )}
    </Notice>
  )
}
