import { expect, it } from 'vitest'
import { rangeOf } from './visible-rows'

it('draws what can be seen and little more', () => {
  expect(rangeOf(0, 600, 34, 2000)).toEqual({ from: 0, to: 24 })
  const { from, to } = rangeOf(34 * 1000, 600, 34, 2000)
  expect(from).toBeLessThanOrEqual(1000)
  expect(to).toBeGreaterThanOrEqual(1018)
  expect(to - from).toBeLessThan(45)
})

it('ends with the last row', () => {
  expect(rangeOf(34 * 1990, 600, 34, 2000).to).toBe(2000)
  expect(rangeOf(0, 600, 34, 3)).toEqual({ from: 0, to: 3 })
})
