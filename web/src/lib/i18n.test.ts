import { afterEach, expect, it } from 'vitest'
import { chooseLanguage, followLanguage, hasText, locale, startLanguage, t } from './i18n'

afterEach(() => localStorage.clear())

it('loads a language, says so on the document, and remembers it', async () => {
  await chooseLanguage('de')
  expect(t('dialog.cancel')).toBe('Abbrechen')
  expect(document.documentElement).toHaveAttribute('lang', 'de')
  expect(document.documentElement).toHaveAttribute('dir', 'ltr')
  await chooseLanguage('en')
  localStorage.setItem('attune-language', 'ar')
  await startLanguage()
  expect(document.documentElement).toHaveAttribute('lang', 'ar')
  expect(document.documentElement).toHaveAttribute('dir', 'rtl')
})

it('takes no unknown language from storage', async () => {
  localStorage.setItem('attune-language', 'tlh')
  await startLanguage()
  expect(t('dialog.cancel')).toBe('Cancel')
})

it('counts in Arabic by all of its forms, in its digits', async () => {
  await chooseLanguage('ar')
  const counted = [1, 2, 3, 11, 100].map((days) => t('days', { days }))
  expect(new Set(counted).size).toBe(5)
  expect(counted.slice(0, 2)).toEqual(['يوم واحد', 'يومان'])
  expect(counted[2]).toBe(`${new Intl.NumberFormat('ar').format(3)} أيام`)
})

it('keeps a Latin name in an Arabic sentence from turning it around', async () => {
  await chooseLanguage('ar')
  expect(t('welcome.title', { name: 'Ada' })).toContain('\u2068Ada\u2069')
  await chooseLanguage('en')
  expect(t('welcome.title', { name: 'Ada' })).toBe('Welcome, Ada')
})

it('speaks the language that was asked for last', async () => {
  await Promise.all([chooseLanguage('fr'), chooseLanguage('ja')])
  expect(locale).toBe('ja')
  expect(hasText('dialog.cancel')).toBe(true)
})

it('follows the account of somebody, unless this browser was told otherwise', async () => {
  await followLanguage('fr')
  expect(t('dialog.cancel')).toBe('Annuler')
  await chooseLanguage('de')
  await followLanguage('fr')
  expect(t('dialog.cancel')).toBe('Abbrechen')
})
