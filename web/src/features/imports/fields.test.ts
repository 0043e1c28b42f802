import { expect, it } from 'vitest'
import { ambiguous, chosen, headingKey, isReady, needsOf, understood } from './fields'
import type { Import, ImportColumn, ImportField } from './imports'

const column = (heading: string, field: ImportField | null, dates: ImportColumn['dates'] = []): ImportColumn => ({ heading, field, examples: [], dates })
const brought = (columns: ImportColumn[], rest: Partial<Import> = {}): Import =>
  ({ kind: 'employees', key: 'email', date_order_needed: false, columns, ...rest }) as Import

it('says what an import cannot do without', () => {
  expect(needsOf(brought([column('Mail', 'email')]))).toEqual([
    { need: 'key', met: true },
    { need: 'name', met: false },
  ])
  expect(isReady(brought([column('Mail', 'email')]))).toBe(true)
  expect(isReady(brought([column('Name', 'name')]))).toBe(false)
  expect(isReady(brought([column('Mail', 'email')], { kind: 'attendance' }))).toBe(false)
  expect(isReady(brought([column('Mail', 'email'), column('Since', 'hire_date')], { date_order_needed: true }))).toBe(false)
})

it('compares headings as the server does', () => {
  expect(headingKey(' E-Mail Address ')).toBe('emailaddress')
  expect(headingKey('Prénom')).toBe('prenom')
  expect(headingKey('部署 1')).toBe('部署1')
})

it('tells what was chosen before from what is known and what was chosen now', () => {
  const before = new Map<string, ImportField | null>([['since', 'hire_date']])
  expect(understood(column('Since', 'hire_date'), before, new Set())).toBe('remembered')
  expect(understood(column('E-Mail', 'email'), before, new Set())).toBe('recognised')
  expect(understood(column('E-Mail', 'email'), before, new Set(['E-Mail']))).toBe('chosen')
  expect(understood(column('Shoe size', null), before, new Set())).toBe('left')
})

it('asks for the order of days only where it is open', () => {
  const open = { text: '01/02/2026', day_first: '2026-02-01', month_first: '2026-01-02' }
  const sure = { text: '25/12/2026', day_first: '2026-12-25', month_first: null }
  const same = { text: '2026-02-01', day_first: '2026-02-01', month_first: '2026-02-01' }
  expect(ambiguous([column('Since', 'hire_date', [open, same])])).toBe(true)
  expect(ambiguous([column('Since', 'hire_date', [open, sure])])).toBe(false)
  expect(ambiguous([column('Since', 'hire_date', [same])])).toBe(false)
})

it('shows a choice at once, and takes a field from the column that had it', () => {
  const one = brought([column('Mail', 'email'), column('Other', null), column('Since', 'hire_date')], { date_order: null, create_missing: false })
  expect(chosen(one, { columns: [{ heading: 'Other', field: 'email' }] }).columns.map((each) => each.field)).toEqual([null, 'email', 'hire_date'])
  expect(chosen(one, { columns: [{ heading: 'Since', field: null }] }).columns.map((each) => each.field)).toEqual(['email', null, null])
  expect(chosen(one, { date_order: 'month_first', create_missing: true })).toMatchObject({ date_order: 'month_first', create_missing: true, key: 'email', columns: one.columns })
})
