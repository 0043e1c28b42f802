import { expect, it } from 'vitest'
import { isolated } from './trend-chart'

const days = (values: (number | null)[]) => values.map((stress, index) => ({ date: `2026-01-0${index + 1}`, stress }))

it('marks measured days between gaps, which no line would show', () => {
  expect([...isolated(days([0.1, null, 0.3, null, 0.5, 0.6]), 'stress')]).toEqual([0, 2])
})

it('takes a zero for measured', () => {
  expect([...isolated(days([null, 0, null]), 'stress')]).toEqual([1])
})
