import { expect, it } from 'vitest'
import { fileAddress, queryText } from './download'

it('asks for every row that the filters match, not for one page', () => {
  expect(fileAddress('/employees?q=ada&page=3&page_size=25', 'xlsx')).toBe('/employees?q=ada&format=xlsx')
  expect(fileAddress('/jobs', 'csv')).toBe('/jobs?format=csv')
})

it('says only what was chosen', () => {
  expect(queryText({ q: '', team: 4, is_active: false, sort: undefined })).toBe('team=4&is_active=false')
})
