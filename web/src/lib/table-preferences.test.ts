import { expect, it } from 'vitest'
import { preferencesOf } from './table-preferences'

it('reads what it wrote', () => {
  const kept = { columns: { team: true }, views: [{ title: 'Late', search: 'status=Late', columns: {} }] }
  expect(preferencesOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

it('makes do with nothing, and with what something else wrote there', () => {
  for (const kept of [undefined, null, 7, 'x', [], { columns: [1], views: 'all' }]) expect(preferencesOf(kept).views).toEqual([])
  expect(preferencesOf({ columns: { team: 'yes', name: false }, views: [{ title: 1 }, { title: 'Late', search: '' }] })).toEqual({
    columns: { name: false },
    views: [{ title: 'Late', search: '', columns: {} }],
  })
})
