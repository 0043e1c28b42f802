import { expect, it } from 'vitest'
import { moveOf, type TreeLine } from './use-tree-keys'

const lines: TreeLine[] = [
  { id: 1, label: 'Ada', parent: undefined, open: true },
  { id: 2, label: 'Bo', parent: 1, open: false },
  { id: 3, label: 'Cy', parent: 1, open: undefined },
  { id: 4, label: 'Bea', parent: undefined, open: undefined },
]

it('walks what can be seen', () => {
  expect(moveOf(lines, 1, 'ArrowDown')).toEqual({ to: 2 })
  expect(moveOf(lines, 2, 'ArrowUp')).toEqual({ to: 1 })
  expect(moveOf(lines, 4, 'ArrowDown')).toBeUndefined()
  expect(moveOf(lines, 3, 'Home')).toEqual({ to: 1 })
  expect(moveOf(lines, 1, 'End')).toEqual({ to: 4 })
})

it('folds and unfolds before it walks', () => {
  expect(moveOf(lines, 2, 'ArrowRight')).toEqual({ fold: 2, open: true })
  expect(moveOf(lines, 1, 'ArrowRight')).toEqual({ to: 2 })
  expect(moveOf(lines, 1, 'ArrowLeft')).toEqual({ fold: 1, open: false })
  expect(moveOf(lines, 3, 'ArrowLeft')).toEqual({ to: 1 })
  expect(moveOf(lines, 3, 'ArrowRight')).toBeUndefined()
  expect(moveOf(lines, 2, ' ')).toEqual({ fold: 2, open: true })
})

it('goes the other way where one reads from the right', () => {
  expect(moveOf(lines, 2, 'ArrowLeft', true)).toEqual({ fold: 2, open: true })
  expect(moveOf(lines, 3, 'ArrowRight', true)).toEqual({ to: 1 })
})

it('jumps to the next name that begins with a letter', () => {
  expect(moveOf(lines, 2, 'b')).toEqual({ to: 4 })
  expect(moveOf(lines, 4, 'B')).toEqual({ to: 2 })
  expect(moveOf(lines, 1, 'Enter')).toEqual({ choose: 1 })
})
