// What a column can mean, and what an import cannot do without: pure.
import type { Import, ImportChange, ImportColumn, ImportField, ImportKind } from './imports'

const ofEmployees = ['email', 'name', 'first_name', 'last_name', 'role', 'team', 'department', 'manager', 'hire_date', 'is_active', 'employee_id', 'team_id', 'department_id', 'manager_id'] as const satisfies readonly ImportField[]
const ofAttendance = ['email', 'employee_id', 'attendance_date', 'status', 'check_in_time', 'check_out_time', 'notes'] as const satisfies readonly ImportField[]

export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'employees' ? ofEmployees : ofAttendance
}

export type Need = 'key' | 'name' | 'day' | 'status'

// What is needed, and whether a column says it. Names are needed for people who are new.
export function needsOf({ kind, key, columns }: Pick<Import, 'kind' | 'key' | 'columns'>): { need: Need; met: boolean }[] {
  const has = (...fields: ImportField[]) => columns.some((column) => column.field && fields.includes(column.field))
  const person = { need: 'key' as const, met: has(key) }
  if (kind === 'employees') return [person, { need: 'name', met: has('name', 'first_name', 'last_name') }]
  return [person, { need: 'day', met: has('attendance_date') }, { need: 'status', met: has('status') }]
}

// What stands in the way of trying it: the name does not, since changes of people who are here go without.
export function isReady(one: Import): boolean {
  return !one.date_order_needed && needsOf(one).every(({ need, met }) => met || need === 'name' || need === 'status')
}

// As the server compares headings: letters and digits, in any case and accents.
export function headingKey(heading: string): string {
  const folded = heading.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
  return [...folded].filter((sign) => sign > '\u007f' || /[a-z0-9]/.test(sign)).join('')
}

export type Understood = 'remembered' | 'recognised' | 'chosen' | 'left'

export function understood(column: ImportColumn, before: ReadonlyMap<string, ImportField | null>, touched: ReadonlySet<string>): Understood {
  if (column.field === null) return 'left'
  if (touched.has(column.heading)) return 'chosen'
  return before.get(headingKey(column.heading)) === column.field ? 'remembered' : 'recognised'
}

// Whether days of the file could be read in two ways, so that somebody has to say which.
export function ambiguous(columns: readonly ImportColumn[]): boolean {
  const dates = columns.flatMap((column) => column.dates)
  const twofold = dates.filter(({ day_first, month_first }) => day_first && month_first && day_first !== month_first)
  return twofold.length > 0 && dates.every(({ day_first, month_first }) => Boolean(day_first) === Boolean(month_first))
}

// The import as somebody's choice makes it. A field means one column only: another loses it.
export function chosen(one: Import, { columns, date_order, key, on_error, create_missing }: ImportChange): Import {
  const fieldOf = (column: ImportColumn): ImportField | null => {
    const choice = columns?.find((each) => each.heading === column.heading)
    if (choice) return choice.field ?? null
    return columns?.some((each) => each.field === column.field) ? null : column.field
  }
  return {
    ...one,
    columns: one.columns.map((column) => ({ ...column, field: fieldOf(column) })),
    date_order: date_order === undefined ? one.date_order : date_order,
    key: key ?? one.key,
    on_error: on_error ?? one.on_error,
    create_missing: create_missing ?? one.create_missing,
  }
}
