// What somebody was since when, as a line of days; and what they were on any one day.
import { useState } from 'react'
import { Link } from 'react-router'
import type { Employee } from './people'
import { useHistory } from './people'
import { positionOn, stepsOf, type Step } from './positions'
import { PlaceWords, StepWords } from './step-words'
import { Card, CardHead } from '@/components/ui/card'
import { controlLook } from '@/components/ui/field'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useToday } from '@/lib/today'

export function HistoryCard({ person }: { person: Employee }) {
  const history = useHistory(person.employee_id)
  const format = useFormat()
  const today = useToday()
  const [day, setDay] = useState('')
  const steps = stepsOf(history.data ?? [])
  const then = day && history.data ? positionOn(history.data, day) : undefined
  return (
    <Card aria-labelledby="history">
      <CardHead
        id="history"
        title={t('person.history')}
        description={t('person.history.description')}
        actions={
          <label className="flex items-center gap-2 text-xs text-ink-soft">
            {t('person.asOf')}
            <input type="date" max={today} value={day} onChange={(event) => setDay(event.target.value)} className={cn(controlLook, 'h-8 w-auto px-2 sm:text-[0.8125rem]')} />
          </label>
        }
      />
      <div aria-live="polite">
        {day && history.data && (
          <div className="mx-5 mt-4 rounded-lg bg-accent-soft p-3.5 text-[0.8125rem]">
            <p className="font-semibold">{t('person.onDay', { day: format.longDay(day) })}</p>
            {then ? <PlaceWords place={then} /> : <p className="text-ink-soft">{t('person.notYet')}</p>}
            {then && (
              <Link to={`/org-chart?day=${day}`} className="mt-1.5 inline-block font-medium text-accent-ink hover:underline">
                {t('person.chartOfDay')}
              </Link>
            )}
          </div>
        )}
      </div>
      {history.isPending && <SkeletonRows rows={3} />}
      {history.error && <ProblemState error={history.error} retry={() => void history.refetch()} />}
      <ol className="p-5">
        {steps.map((step, index) => (
          <Moment key={step.from} step={step} last={index === steps.length - 1} now={index === 0} day={format.longDay(step.from)} />
        ))}
      </ol>
    </Card>
  )
}

function Moment({ step, last, now, day }: { step: Step; last: boolean; now: boolean; day: string }) {
  return (
    <li className="relative flex gap-4 pb-5 last:pb-0">
      {!last && <span aria-hidden="true" className="absolute start-[0.3125rem] top-4 bottom-0 border-s border-line-strong" />}
      <span aria-hidden="true" className={cn('mt-1.5 size-[0.6875rem] shrink-0 rounded-full border-2', now ? 'border-accent bg-accent' : 'border-line-strong bg-surface')} />
      <div className="min-w-0">
        <p className="text-xs text-ink-faint">
          <time dateTime={step.from}>{day}</time>
        </p>
        <StepWords step={step} />
      </div>
    </li>
  )
}
