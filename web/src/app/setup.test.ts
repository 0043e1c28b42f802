import { expect, it } from 'vitest'
import { setupState } from './setup'

it('is unfinished while there is no place, no team or nobody else', () => {
  expect(setupState('US', 0, 1)).toEqual({ done: { place: true, teams: false, people: false }, unfinished: true })
  expect(setupState(null, 2, 9).unfinished).toBe(true)
  expect(setupState('DE', 1, 2)).toEqual({ done: { place: true, teams: true, people: true }, unfinished: false })
})
