import { expect, it } from 'vitest'
import { bestFits, fit } from './matching'

it('finds by the beginnings of words, in any order', () => {
  expect(fit('log aud', 'Audit log')).toBe(1)
  expect(fit('audit', 'Audit log')).toBe(0)
  expect(fit('dit', 'Audit log')).toBe(2)
  expect(fit('mail', 'Audit log')).toBeUndefined()
})

it('does not ask for accents or capitals', () => {
  expect(fit('zoe mull', 'Zoë Müller')).toBe(0)
})

it('puts what fits best first and keeps the order otherwise', () => {
  expect(bestFits('te', ['My team', 'Attend', 'Teams'], (each) => each)).toEqual(['Teams', 'My team', 'Attend'])
  expect(bestFits('', ['b', 'a'], (each) => each)).toEqual(['b', 'a'])
})
