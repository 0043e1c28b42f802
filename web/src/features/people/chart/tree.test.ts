import { expect, it } from 'vitest'
import { openAtFirst, search, treeOf } from './tree'

const person = (employee_id: number, name: string, manager_id: number | null = null, role: string | null = null) => ({
  employee_id,
  name,
  manager_id,
  role,
  team_id: null,
  department_id: null,
})
const company = [person(1, 'Ada', null, 'Chief'), person(2, 'Bo', 1), person(3, 'Cy', 1), person(4, 'Dée', 3), person(5, 'Ed'), person(6, 'Flo', 99)]

it('puts everybody below their manager, leaders first', () => {
  const { roots, alone } = treeOf(company)
  expect(roots.map((node) => node.person.name)).toEqual(['Ada'])
  expect(roots[0]!.reports.map((node) => node.person.name)).toEqual(['Cy', 'Bo'])
  expect(roots[0]!.below).toBe(3)
  // Flo's manager is not among those whom one may see.
  expect(alone.map((node) => node.person.name)).toEqual(['Ed', 'Flo'])
})

it('shows each of a circle once', () => {
  const { nodes, roots } = treeOf([person(1, 'Ada', 2), person(2, 'Bo', 1)])
  expect(nodes.size).toBe(2)
  expect(roots[0]!.below).toBe(1)
})

it('opens two levels, but not more than one can look at', () => {
  expect(openAtFirst(treeOf(company))).toEqual(new Set([1, 3]))
  const wide = [person(1, 'Top'), ...Array.from({ length: 40 }, (_, i) => person(10 + i, `M${i}`, 1)), ...Array.from({ length: 400 }, (_, i) => person(100 + i, `R${i}`, 10 + (i % 40)))]
  expect(openAtFirst(treeOf(wide))).toEqual(new Set([1]))
})

it('finds names in any case and accents, by title too, and keeps the way up', () => {
  const tree = treeOf(company)
  const found = search(tree, 'dee', () => '')!
  expect([...found.matches]).toEqual([4])
  expect([...found.kept].sort()).toEqual([1, 3, 4])
  expect([...search(tree, 'chief ada', () => '')!.matches]).toEqual([1])
  expect(search(tree, '  ', () => '')).toBeUndefined()
})
