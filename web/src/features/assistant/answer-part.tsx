// One answer of one plan: in words, with how it was understood, its numbers, and the page that shows the same.
import { ArrowUpRight, Lightbulb } from 'lucide-react'
import { Link } from 'react-router'
import { adviceOf } from './advice'
import { AnswerFigure } from './answer-figure'
import type { Answer, Part } from './chat'
import { pageOf } from './links'
import { PlanChips } from './plan-chips'
import type { Question } from './use-talk'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

interface AnswerPartProps {
  answer: Answer
  part: Part
  step: number
  busy: boolean
  onAsk: (question: Question) => void
}

export function AnswerPart({ answer, part, step, busy, onAsk }: AnswerPartProps) {
  const plan = answer.plan.steps[step]
  return (
    <div className="flex flex-col gap-3">
      <Words part={part} lang={answer.answered_by === 'built_in' ? 'en' : undefined} />
      {plan && <PlanChips answer={answer} step={step} busy={busy} onAsk={onAsk} />}
      {part.rows.length > 0 && <AnswerFigure answer={answer} part={part} step={step} />}
      <SameElsewhere part={part} />
    </div>
  )
}

// Attune's own words are English in every language of the app.
function Words({ part, lang }: { part: Part; lang: string | undefined }) {
  if (part.outcome === 'refused') {
    return (
      <Notice tone="caution" title={t('assistant.refused')}>
        <span lang={lang} dir="auto">
          {part.response}
        </span>
      </Notice>
    )
  }
  const { found, rule, first } = adviceOf(part)
  return (
    <>
      <p lang={lang} dir="auto" className="max-w-prose leading-relaxed whitespace-pre-line">
        {found}
      </p>
      {(first || rule) && (
        <div className="flex gap-3 rounded-xl border bg-surface px-4 py-3 text-[0.8125rem] leading-relaxed shadow-card">
          <Lightbulb aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-ink" />
          <div>
            {first && (
              <p>
                <span className="font-semibold">{t('assistant.advice')}</span>{' '}
                <span lang={lang}>{first}</span>
              </p>
            )}
            {rule && (
              <p className="text-ink-soft">
                <span className="font-medium">{t('assistant.rule')}</span>{' '}
                <span lang={lang}>{rule}</span>
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

function SameElsewhere({ part }: { part: Part }) {
  const { permissions } = useMe()
  const places = part.links.flatMap(({ label, href }) => {
    const page = pageOf(href, permissions)
    return page ? [{ label, page }] : []
  })
  if (places.length === 0) return null
  const look = 'inline-flex min-h-6 items-center gap-1 text-[0.8125rem] font-medium text-accent-ink hover:underline'
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {places.map(({ label, page }) =>
        // The API's own pages are no part of this app.
        page === '/docs' ? (
          <a key={page} href={page} className={look}>
            {label}
            <ArrowUpRight aria-hidden="true" className="size-3.5" />
          </a>
        ) : (
          <Link key={page} to={page} className={look}>
            {t('assistant.see', { page: label })}
            <ArrowUpRight aria-hidden="true" className="size-3.5" />
          </Link>
        ),
      )}
    </p>
  )
}
