import { expect, it } from 'vitest'
import { search, treeOf } from './tree'
import { linesOf, shownOf, stretch } from './visible'

const person = (employee_id: number, name: string, manager_id: number | null = null) => ({ employee_id, name, manager_id, role: null, team_id: null, department_id: null })
const tree = treeOf([person(1, 'Ada'), person(2, 'Bo', 1), person(3, 'Cy', 2), ...Array.from({ length: 70 }, (_, index) => person(100 + index, `P${index}`, 2))])
const ids = (open: number[], longer = new Map<number, number>(), words = '') =>
  linesOf(shownOf(new Set(open), longer, search(tree, words, () => '')), tree.roots).map((line) => line.id)

it('shows what is below an open branch only', () => {
  expect(ids([])).toEqual([1])
  expect(ids([1])).toEqual([1, 2])
})

it('shows the beginning of a long branch, and more of it when asked', () => {
  const lines = ids([1, 2])
  expect(lines).toHaveLength(2 + stretch + 1)
  expect(lines.at(-1)).toBe(-2)
  expect(ids([1, 2], new Map([[2, 200]]))).toHaveLength(2 + 71)
})

it('shows what a search found, with the way to it, whatever is open', () => {
  expect(ids([], new Map(), 'cy')).toEqual([1, 2, 3])
})
