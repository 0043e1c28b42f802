import { expect, it } from 'vitest'
import { countries, prohibitsEmotionAnalysis } from './countries'

it('knows the EU and the EEA, with and without a region', () => {
  for (const place of ['DE', 'DE-BY', 'fr', 'NO', 'IS', 'LI']) expect(prohibitsEmotionAnalysis(place)).toBe(true)
  for (const place of ['US', 'GB', 'CH', 'JP', '', null]) expect(prohibitsEmotionAnalysis(place)).toBe(false)
})

it('names every country once', () => {
  const all = countries('en')
  expect(new Set(all.map((each) => each.code)).size).toBe(all.length)
  expect(all.find((each) => each.code === 'NZ')?.name).toBe('New Zealand')
})
