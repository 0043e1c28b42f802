// The form of a plan, read: which values its fields begin with, and the plan that they come to.
import type { Period, Plan, PlanWish } from './chat'
import { isPeriodName, periodBefore, periodNamed } from './periods'
import { changedPlan, fieldsOf, type Grouping, type Measure, type Order, type PlanChange, type Status } from './plan'
import type { FormValues } from '@/lib/form'

// A period that has no name of ours: the days themselves.
export const ownDays = 'own'

export function countsStatuses(plan: Plan, measure: string): boolean {
  return plan.intent !== 'attendance_figure' || measure === 'days' || measure === 'people'
}

export function initialTeam({ who }: Plan): string {
  return who?.my_team ? 'my' : (who?.teams?.join() ?? '')
}

export function initialDepartment({ who }: Plan): string {
  return who?.departments?.join() ?? ''
}

export function planOf(plan: Plan, values: FormValues, today: string): PlanWish {
  const fields = fieldsOf(plan)
  const change: PlanChange = {}
  if (fields.includes('period')) change.period = periodOf(plan, values, today)
  if (fields.includes('compare_with')) {
    const compared = values.text('compare_with')
    const period = change.period ?? plan.period ?? periodNamed('the_last_30_days', today)
    if (compared !== 'asked') change.compare_with = compared === 'before' ? periodBefore(period) : null
  }
  if (fields.includes('team') && values.text('team') !== initialTeam(plan)) change.team = values.whole('team') ?? null
  if (fields.includes('department') && values.text('department') !== initialDepartment(plan)) change.department = values.whole('department') ?? null
  const measure = values.text('measure')
  if (fields.includes('measure') && measure !== (plan.measure ?? 'rate')) change.measure = measure as Measure
  if (fields.includes('statuses') && countsStatuses(plan, measure)) change.statuses = values.all('statuses') as Status[]
  const grouping = values.optional('group_by')
  if (fields.includes('group_by')) change.group_by = (grouping ?? null) as Grouping | null
  if (fields.includes('order') && grouping) change.order = (values.nullable('order') as Order | null)
  if (fields.includes('limit') && grouping) change.limit = values.whole('limit') ?? null
  return changedPlan(plan, change)
}

function periodOf(plan: Plan, values: FormValues, today: string): Period | undefined {
  const name = values.text('period')
  if (isPeriodName(name)) return periodNamed(name, today)
  const days = [values.text('from'), values.text('to')].sort()
  const [from, to] = days
  const isAsItWas = plan.period?.from === from && plan.period?.to === to
  return from && to && !isAsItWas ? { from, to, words: '' } : undefined
}
