import { expect, it } from 'vitest'
import { directionOf, localeOf, wantedLanguage } from './languages'

it('speaks the first language of the browser that it knows', () => {
  expect(wantedLanguage(['sv-SE', 'de-AT', 'en'])).toBe('de')
  expect(wantedLanguage(['pt-BR'])).toBe('pt')
  expect(wantedLanguage(['sv', 'zh-Hant'])).toBe('en')
  expect(wantedLanguage([])).toBe('en')
})

it('keeps the region of the browser, where it speaks the language', () => {
  expect(localeOf('de', ['en-US', 'de-CH'])).toBe('de-CH')
  expect(localeOf('ja', ['de-CH'])).toBe('ja')
  expect(localeOf('en', ['de-CH'])).toBe('en-GB')
})

it('writes Arabic from right to left, and nothing else', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('hi')).toBe('ltr')
})
