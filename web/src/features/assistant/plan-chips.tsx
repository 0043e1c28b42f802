// How a question was understood, member by member. A chip that can be changed opens the form below at its field.
import { Pencil } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Answer } from './chat'
import { changedFields, fieldOfChip, fieldsOf, type PlanField } from './plan'
import { PlanEditor } from './plan-editor'
import type { Question } from './use-talk'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface PlanChipsProps {
  answer: Answer
  step: number
  busy: boolean
  onAsk: (question: Question) => void
}

const look = 'inline-flex min-h-7 max-w-full items-center gap-1 rounded-lg border px-2 py-0.5 text-xs'

export function PlanChips({ answer, step, busy, onAsk }: PlanChipsProps) {
  const id = useId()
  const [open, setOpen] = useState<PlanField | 'any'>()
  const opener = useRef<HTMLElement>(null)
  const plan = answer.plan.steps[step]
  const chips = answer.plan.chips.filter((chip) => chip.step === step)
  if (!plan || chips.length === 0 || plan.intent === 'clarify') return null
  const fields = fieldsOf(plan)
  const close = () => {
    setOpen(undefined)
    opener.current?.focus()
  }
  return (
    <div>
      <ul aria-label={t('assistant.understood')} className="flex flex-wrap items-center gap-1.5">
        {chips.map((chip) => {
          const field = fieldOfChip(chip.field)
          const content = (
            <>
              <span lang="en" className="text-ink-faint">
                {chip.label}
              </span>
              <span lang="en" dir="auto" className="min-w-0 truncate font-medium text-ink">
                {chip.value}
              </span>
            </>
          )
          return (
            <li key={chip.field} className="flex max-w-full">
              {field && fields.includes(field) ? (
                <button
                  type="button"
                  disabled={busy}
                  aria-expanded={open === field}
                  aria-controls={open ? id : undefined}
                  onClick={(event) => {
                    opener.current = event.currentTarget
                    setOpen(open === field ? undefined : field)
                  }}
                  className={cn(look, 'bg-surface transition-colors hover:border-line-strong hover:bg-hover', open === field && 'border-accent-ink')}
                >
                  {content}
                </button>
              ) : (
                <span className={cn(look, 'border-transparent bg-sunken')}>{content}</span>
              )}
            </li>
          )
        })}
        {fields.length > 0 && (
          <li>
            <button
              type="button"
              disabled={busy}
              aria-expanded={open === 'any'}
              aria-controls={open ? id : undefined}
              onClick={(event) => {
                opener.current = event.currentTarget
                setOpen(open ? undefined : 'any')
              }}
              className={cn(look, 'border-transparent font-medium text-ink-soft transition-colors hover:bg-hover hover:text-ink')}
            >
              <Pencil aria-hidden="true" className="size-3" />
              {t('assistant.change')}
            </button>
          </li>
        )}
      </ul>
      {open && (
        <div id={id} className="mt-2">
          <PlanEditor
            key={open}
            plan={plan}
            at={open === 'any' ? undefined : open}
            onClose={close}
            onChange={(next) => {
              const fieldNames = changedFields(plan, next).map((each) => t(`assistant.field.${each}`))
              close()
              if (fieldNames.length === 0) return
              const steps = answer.plan.steps.map((each, index) => (index === step ? next : each))
              onAsk({ text: t('assistant.changed', { fields: fieldNames.join(', ') }), plan: steps })
            }}
          />
        </div>
      )}
    </div>
  )
}
