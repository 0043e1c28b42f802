import { expect, it } from 'vitest'
import { differencesOf } from './differences'
import { templateText } from './template'

it('says of a new row what it brings, and of a changed one what is different', () => {
  const after = { employee_id: 4, name: 'Ada', email: 'ada@acme.example', role: 'Lead', team_id: null, is_active: true, hire_date: '2026-02-01' }
  expect(differencesOf('employees', { before: null, after }).map(({ aspect, after }) => [aspect, after])).toEqual([
    ['name', 'Ada'],
    ['email', 'ada@acme.example'],
    ['role', 'Lead'],
    ['hire_date', '2026-02-01'],
    ['is_active', true],
  ])
  expect(differencesOf('employees', { before: { ...after, role: 'Developer', team_id: 3 }, after })).toEqual([
    { aspect: 'role', before: 'Developer', after: 'Lead' },
    { aspect: 'team_id', before: 3, after: null },
  ])
})

it('says nothing of a row that was refused', () => {
  expect(differencesOf('attendance', { before: null, after: null })).toEqual([])
})

it('gives tables to begin with that have as many cells in each line as headings', () => {
  for (const kind of ['employees', 'attendance'] as const) {
    const lines = templateText(kind).trimEnd().split('\r\n').map((line) => line.split(',').length)
    expect(new Set(lines).size).toBe(1)
  }
})
