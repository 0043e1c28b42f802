import { expect, it } from 'vitest'
import { countsOf, matches, rowsOf } from './sheet'
import { rateOf } from './status'

const october = { month: '2026-10', days: 31, people: [{ employee_id: 1, name: 'Ada', days: `${'.'.repeat(29)}PL` }] }
const november = {
  month: '2026-11',
  days: 30,
  people: [
    { employee_id: 1, name: 'Ada', days: `W${'.'.repeat(29)}` },
    { employee_id: 2, name: 'Ben', days: `A${'.'.repeat(29)}` },
  ],
}

it('joins a week that lies in two months', () => {
  const rows = rowsOf([october, november], ['2026-10-30', '2026-10-31', '2026-11-01'])
  expect(rows.map(({ name, days }) => [name, days])).toEqual([
    ['Ada', 'PLW'],
    ['Ben', '..A'],
  ])
})

it('counts marks, and has no rate where nothing was recorded', () => {
  expect(countsOf('PPLWVA..')).toEqual({ Present: 2, Late: 1, WFH: 1, Leave: 1, Absent: 1 })
  expect(rateOf(countsOf('PPLWVA..'))).toBeCloseTo(0.8)
  expect(rateOf(countsOf('VV..'))).toBeNull()
})

it('finds names without their accents', () => {
  expect(matches('José Núñez', 'nunez')).toBe(true)
  expect(matches('José Núñez', 'joan')).toBe(false)
})
