import { expect, it } from 'vitest'
import { formatWords } from './format-words'

it('says what separates the columns in words', () => {
  expect(formatWords('CSV, UTF-8, separated by ,')).toBe('CSV with commas, UTF-8')
  expect(formatWords('CSV, Windows-1252, separated by tabs')).toBe('CSV with tabs, Windows-1252')
})

it('names the sheet of a workbook, and leaves what it does not know', () => {
  expect(formatWords('XLSX, sheet People')).toBe('Excel, sheet “People”')
  expect(formatWords('CSV, UTF-8, separated by ~')).toBe('CSV, UTF-8, separated by ~')
})
