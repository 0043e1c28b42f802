import type { RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { safeNext } from './guards'
import pages from './pages.json'
import { routeTable } from './routes'

const paths = (routes: RouteObject[]): string[] =>
  routes.flatMap((route) => [...(route.path ? [route.path] : []), ...paths(route.children ?? [])])

it('keeps the list of pages that the server reads', () => {
  expect(paths(routeTable).filter((path) => path !== '*').sort()).toEqual([...pages].sort())
})

it('leads on to own pages only', () => {
  expect(safeNext('/employees/4?page=2')).toBe('/employees/4?page=2')
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '', null]) expect(safeNext(elsewhere)).toBeUndefined()
})
