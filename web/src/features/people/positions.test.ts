import { expect, it } from 'vitest'
import { changeFor, positionOn, stepsOf } from './positions'

const position = (valid_from: string, rest: object = {}) => ({ valid_from, role: null, team_id: null, department_id: null, manager_id: null, ...rest })
const history = [position('2023-06-01', { role: 'Lead', team_id: 2 }), position('2022-01-01', { role: 'Senior' }), position('2020-03-01', { role: 'Developer' })]
const now = { name: 'Ada', hire_date: '2020-03-01', role: 'Lead', team_id: 2, department_id: null, manager_id: null }

it('tells what each day changed, the first one too', () => {
  expect(stepsOf(history).map(({ from, first, changed }) => [from, first, changed])).toEqual([
    ['2023-06-01', false, ['role', 'team_id']],
    ['2022-01-01', false, ['role']],
    ['2020-03-01', true, ['role']],
  ])
})

it('leaves out a day on which nothing changed', () => {
  expect(stepsOf([position('2024-01-01', { role: 'Lead' }), position('2023-01-01', { role: 'Lead' })]).map((step) => step.from)).toEqual(['2023-01-01'])
})

it('knows what somebody was on a day, and that they were not there before', () => {
  expect(positionOn(history, '2022-12-31')?.role).toBe('Senior')
  expect(positionOn(history, '2023-06-01')?.role).toBe('Lead')
  expect(positionOn(history, '2019-12-31')).toBeUndefined()
})

it('sends only what is different', () => {
  expect(changeFor(now, { ...now, name: 'Ada L.', role: 'Head' }, history, '2026-11-26', '2026-11-26')).toEqual({ name: 'Ada L.', role: 'Head' })
  expect(changeFor(now, now, history, '2026-11-26', '2026-11-26')).toEqual({})
  expect(changeFor(now, { ...now, manager_id: 7 }, history, '2026-11-01', '2026-11-26')).toEqual({ manager_id: 7, effective_from: '2026-11-01' })
})

it('says an entry between others whole, so that today does not leak into the past', () => {
  expect(changeFor(now, { ...now, role: 'Principal', team_id: null }, history, '2022-07-01', '2026-11-26')).toEqual({
    role: 'Principal',
    team_id: null,
    department_id: null,
    manager_id: null,
    effective_from: '2022-07-01',
  })
})

it('adds no entry to the past that would say the same', () => {
  expect(changeFor(now, { ...now, role: 'Senior', team_id: null }, history, '2022-07-01', '2026-11-26')).toEqual({})
})
