import { expect, it } from 'vitest'
import { changed, viewOf } from './table-state'

const address = (search: string) => new URLSearchParams(search)

it('keeps the address free of what is usual anyway', () => {
  expect(changed(address('page=3&sort=-name'), { page: 1, sort: 'name' }, 'name').toString()).toBe('')
  expect(changed(address('q=ada'), { q: '', team: 4 }).toString()).toBe('team=4')
})

it('leaves alone what it was not asked to change', () => {
  expect(changed(address('tab=open&page=2'), { page: 3 }).toString()).toBe('tab=open&page=3')
})

it('takes only what belongs to the table into a view, in one order', () => {
  const kept = ['q', 'sort', 'team']
  expect(viewOf(address('team=4&tab=open&q=ada&page=7'), kept)).toBe('q=ada&team=4')
  expect(viewOf(address('q=ada&team=4'), kept)).toBe(viewOf(address('team=4&q=ada'), kept))
})
