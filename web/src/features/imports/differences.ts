// What a row would change: pure. Reports come as they are kept, so nothing is taken for granted about them.
import type { ImportKind, RowReport } from './imports'

export type Aspect = 'name' | 'email' | 'role' | 'team_id' | 'department_id' | 'manager_id' | 'hire_date' | 'is_active' | 'day' | 'status' | 'check_in_time' | 'check_out_time' | 'notes'
export type Value = string | number | boolean | null

const aspectsOf: Record<ImportKind, readonly Aspect[]> = {
  employees: ['name', 'email', 'role', 'team_id', 'department_id', 'manager_id', 'hire_date', 'is_active'],
  attendance: ['day', 'status', 'check_in_time', 'check_out_time', 'notes'],
}

export interface Difference {
  aspect: Aspect
  // Undefined: there was nothing before.
  before: Value | undefined
  after: Value
}

export function differencesOf(kind: ImportKind, report: Pick<RowReport, 'before' | 'after'>): Difference[] {
  const after = record(report.after)
  if (!after) return []
  const before = record(report.before)
  return aspectsOf[kind].flatMap((aspect) => {
    const now = value(after[aspect])
    const then = before && value(before[aspect])
    // Of a new row what it says; of a changed one what is different.
    if (before ? then === now : now === null) return []
    return [{ aspect, before: then, after: now }]
  })
}

// Whose day a row of attendance is about.
export function whoseOf(report: Pick<RowReport, 'before' | 'after'>): number | undefined {
  const id = value((record(report.after) ?? record(report.before))?.employee_id)
  return typeof id === 'number' && id > 0 ? id : undefined
}

function record(kept: unknown): Record<string, unknown> | undefined {
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : undefined
}

function value(kept: unknown): Value {
  return typeof kept === 'string' || typeof kept === 'number' || typeof kept === 'boolean' ? kept : null
}
