import { expect, it } from 'vitest'
import { sentenceOf } from './sentence'

it('fills the sentence of its kind', () => {
  expect(sentenceOf({ kind: 'correction_asked', values: { name: 'Ada Byron', day: '2026-11-26' } })).toMatch(/^Ada Byron asks .*26/)
  expect(sentenceOf({ kind: 'role_changed', values: { role: 'hr' } })).toBe('Your role is HR now.')
  expect(sentenceOf({ kind: 'role_changed', values: { role: 'Auditor' } })).toBe('Your role is Auditor now.')
})

it('counts what an import did', () => {
  const values = { filename: 'people.csv', subject: 'employees', created: '1200', changed: '1', unchanged: '0', refused: '3' }
  expect(sentenceOf({ kind: 'import_finished', values })).toContain('1,200 created')
  expect(sentenceOf({ kind: 'import_stopped', values })).toContain('3 rows')
})
