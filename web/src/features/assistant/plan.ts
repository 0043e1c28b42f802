// What of a plan can be changed by hand, and the plan that comes of it.
import type { Period, Plan, PlanWish } from './chat'

export type Measure = NonNullable<Plan['measure']>
export type Status = NonNullable<Plan['statuses']>[number]
export type Grouping = NonNullable<Plan['group_by']>
export type Order = NonNullable<Plan['order']>
export type PlanField = 'period' | 'compare_with' | 'team' | 'department' | 'statuses' | 'measure' | 'group_by' | 'order' | 'limit'

export const measures: readonly Measure[] = ['rate', 'days', 'people', 'hours', 'arrival']
export const statuses: readonly Status[] = ['Present', 'Late', 'WFH', 'Leave', 'Absent']
export const orders: readonly Order[] = ['highest', 'lowest']

const fields: Partial<Record<Plan['intent'], readonly PlanField[]>> = {
  attendance_figure: ['period', 'compare_with', 'team', 'department', 'measure', 'statuses', 'group_by', 'order', 'limit'],
  attendance_list: ['period', 'team', 'department', 'statuses'],
  attendance_issues: ['period', 'team', 'department', 'group_by'],
  missing: ['period', 'team', 'department'],
  explain_day: ['period'],
  people_list: ['team', 'department', 'group_by'],
  people_count: ['team', 'department', 'group_by'],
  teams: ['department'],
  holidays: ['period'],
}

export function fieldsOf(plan: Pick<Plan, 'intent'>): readonly PlanField[] {
  return fields[plan.intent] ?? []
}

export function groupingsOf(plan: Pick<Plan, 'intent'>): readonly Grouping[] {
  if (plan.intent === 'attendance_figure') return ['team', 'department', 'employee', 'status', 'day', 'week', 'month', 'weekday']
  return plan.intent === 'attendance_issues' ? ['department', 'team', 'employee'] : ['team', 'department']
}

// Which field of the form a chip stands for.
export function fieldOfChip(field: string): PlanField | undefined {
  if (field === 'who.teams' || field === 'who.my_team') return 'team'
  if (field === 'who.departments') return 'department'
  const same: readonly string[] = ['period', 'compare_with', 'statuses', 'measure', 'group_by', 'order', 'limit'] satisfies PlanField[]
  return same.includes(field) ? (field as PlanField) : undefined
}

export interface PlanChange {
  period?: Period
  compare_with?: Period | null
  team?: number | null
  department?: number | null
  statuses?: Status[]
  measure?: Measure
  group_by?: Grouping | null
  order?: Order | null
  limit?: number | null
}

// A member that is not in the change stays as it is; null takes it away.
export function changedPlan(plan: Plan, change: PlanChange): PlanWish {
  const next: PlanWish = { ...plan, who: plan.who && { ...plan.who } }
  if (change.period) next.period = change.period
  if (change.compare_with !== undefined) next.compare_with = change.compare_with
  if (change.team !== undefined) next.who = { ...next.who, my_team: null, teams: change.team === null ? null : [change.team] }
  if (change.department !== undefined) next.who = { ...next.who, departments: change.department === null ? null : [change.department] }
  if (change.statuses) next.statuses = change.statuses.length > 0 ? change.statuses : null
  if (change.measure) next.measure = change.measure
  if (change.group_by !== undefined) next.group_by = change.group_by
  if (change.order !== undefined) next.order = change.order
  if (change.limit !== undefined) next.limit = change.limit
  // Without groups there is nothing to put in order.
  if (change.group_by === null) Object.assign(next, { order: null, limit: null })
  return next
}

// The members that differ, in the order of the form.
export function changedFields(before: Plan, after: PlanWish): PlanField[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
  return fieldsOf(before).filter((field) => {
    if (field === 'team') return differs(before.who?.teams, after.who?.teams) || Boolean(before.who?.my_team) !== Boolean(after.who?.my_team)
    if (field === 'department') return differs(before.who?.departments, after.who?.departments)
    return differs(before[field], after[field])
  })
}

// What can be asked again and kept; a greeting cannot.
export function isQuestion(plan: Pick<Plan, 'intent'>): boolean {
  return !['help', 'greeting', 'thanks', 'read_only', 'out_of_scope', 'clarify', 'date'].includes(plan.intent)
}
