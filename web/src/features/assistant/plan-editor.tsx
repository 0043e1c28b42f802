// A plan as a form: what was understood can be said otherwise, and the question is asked again with it.
import { useEffect, useRef } from 'react'
import type { Plan, PlanWish } from './chat'
import { todayIn } from './periods'
import type { PlanField } from './plan'
import { PlanFields } from './plan-fields'
import { planOf } from './plan-form'
import { Form } from '@/components/ui/form'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'

interface PlanEditorProps {
  plan: Plan
  at?: PlanField
  onChange: (plan: PlanWish) => void
  onClose: () => void
}

export function PlanEditor({ plan, at, onChange, onClose }: PlanEditorProps) {
  const { timeZone } = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const teams = useTeams()
  const departments = useDepartments()
  // What can be chosen is there before the form, which begins with what was chosen.
  const isReady = !teams.isPending && !departments.isPending
  useEffect(() => {
    if (!isReady) return
    const wanted = at ? box.current?.querySelector<HTMLElement>(`[data-field="${at}"] :is(select, input)`) : undefined
    const control = wanted ?? box.current?.querySelector<HTMLElement>('select, input')
    control?.focus()
  }, [at, isReady])
  return (
    <div ref={box} className="rounded-xl border bg-surface p-4 shadow-card">
      {!isReady && <SkeletonRows rows={2} className="p-0" />}
      {isReady && (
        <Form
          save={(values) => {
            onChange(planOf(plan, values, todayIn(timeZone)))
            return Promise.resolve()
          }}
          submit={t('assistant.askAgain')}
          cancel={onClose}
          unguarded
        >
          <PlanFields plan={plan} teams={teams.data ?? []} departments={departments.data ?? []} />
        </Form>
      )}
    </div>
  )
}
