import { expect, it } from 'vitest'
import { ticksOf } from './rates-chart'

it('begins the axis below the lowest value, and ends it with all', () => {
  expect(ticksOf([0.93, null, 0.98])).toEqual([0.9, 1])
  expect(ticksOf([0.72, 0.9])).toEqual([0.7, 0.8, 0.9, 1])
  expect(ticksOf([0.31, 1])).toEqual([0.2, 0.4, 0.6, 0.8, 1])
  expect(ticksOf([0])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(ticksOf([1])).toEqual([0.9, 1])
  expect(ticksOf([null])[0]).toBe(0)
})
