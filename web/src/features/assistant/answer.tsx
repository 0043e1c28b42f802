// A finished answer: one part for each thing that was asked, then what can be done with it.
import { AnswerActions } from './answer-actions'
import { AnswerPart } from './answer-part'
import type { Answer } from './chat'
import type { Question } from './use-talk'
import { Button } from '@/components/ui/button'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface AnsweredProps {
  answer: Answer
  question: string
  busy: boolean
  onAsk: (question: Question) => void
}

export function Answered({ answer, question, busy, onAsk }: AnsweredProps) {
  const format = useFormat()
  return (
    <div className="flex flex-col gap-5">
      {answer.parts.map((part, step) => (
        <AnswerPart key={step} answer={answer} part={part} step={step} busy={busy} onAsk={onAsk} />
      ))}
      {answer.options.length > 0 && (
        <div role="group" aria-label={t('assistant.options')} className="flex flex-wrap gap-2">
          {answer.options.map((option) => (
            <Button
              key={option.label}
              size="small"
              disabled={busy}
              className="h-auto min-h-8 max-w-full py-1.5 text-start whitespace-normal first-letter:uppercase"
              onClick={() => onAsk({ text: option.label, plan: [option.plan] })}
            >
              {option.label}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <AnswerActions answer={answer} question={question} />
        <p className="text-2xs text-ink-faint">
          {t(`assistant.by.${answer.answered_by}`, { milliseconds: format.number(answer.took_ms) })}
        </p>
      </div>
    </div>
  )
}
