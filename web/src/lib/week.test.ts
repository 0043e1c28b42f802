import { expect, it } from 'vitest'
import { weekOf, weekOfRegion } from './week'

it('begins where people live, as the table says', () => {
  expect(weekOfRegion('DE')).toEqual({ firstDay: 1, weekend: [6, 7] })
  expect(weekOfRegion('US')).toEqual({ firstDay: 7, weekend: [6, 7] })
  expect(weekOfRegion('EG')).toEqual({ firstDay: 6, weekend: [5, 6] })
  expect(weekOfRegion('IN')).toEqual({ firstDay: 7, weekend: [7] })
})

it('finds the region of a language that names none', () => {
  expect(weekOf('de').firstDay).toBe(1)
  expect(weekOf('ja').firstDay).toBe(7)
  expect(weekOf('en-GB').firstDay).toBe(1)
})
