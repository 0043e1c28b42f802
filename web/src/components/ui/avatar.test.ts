import { expect, it } from 'vitest'
import { hueOf, initials } from './avatar'

it('takes the first letters of the first and the last name, in any script', () => {
  expect(initials('Ada King Byron')).toBe('AB')
  expect(initials('ada@meridian.example')).toBe('AE')
  expect(initials('Cher')).toBe('C')
  expect(initials('田中 太郎')).toBe('田太')
  expect(initials('')).toBe('')
})

it('keeps the colour of a person, however the name is written', () => {
  expect(hueOf('Ada Byron ')).toBe(hueOf('ada byron'))
  expect(new Set(['Ada', 'Eve', 'Bob', 'Mei', 'Omar', 'Zoë', 'Lena', 'Ken'].map(hueOf)).size).toBeGreaterThan(3)
})
