import { expect, it } from 'vitest'
import { cellAfter } from './sheet-moves'

const press = (key: string, ctrlKey = false, rightToLeft = false) => cellAfter({ row: 5, column: 5 }, { key, ctrlKey }, 100, 31, rightToLeft)

it('moves one cell, one page, or to an end', () => {
  expect(press('ArrowDown')).toEqual({ row: 6, column: 5 })
  expect(press('ArrowLeft')).toEqual({ row: 5, column: 4 })
  expect(press('PageDown')).toEqual({ row: 20, column: 5 })
  expect(press('PageUp')).toEqual({ row: 0, column: 5 })
  expect(press('End')).toEqual({ row: 5, column: 30 })
  expect(press('Home', true)).toEqual({ row: 0, column: 0 })
  expect(press('End', true)).toEqual({ row: 99, column: 30 })
})

it('follows the eye where one reads from right to left', () => {
  expect(press('ArrowLeft', false, true)).toEqual({ row: 5, column: 6 })
})

it('leaves other keys alone', () => {
  expect(press('a')).toBeUndefined()
})
