import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, expect, it } from 'vitest'
import { chooseLanguage, hasText, locale, onLanguageChange, startLanguage, t } from './i18n'

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

function Page() {
  const mounted = useRef(Symbol()).current
  pages.add(mounted)
  return (
    <label>
      {t('field.email')} <input defaultValue="" />
    </label>
  )
}
const pages = new Set<symbol>()

it('renders pages anew on a change, and loses nothing that was typed', async () => {
  const router = createMemoryRouter([{ path: '/', Component: Page }])
  const stop = onLanguageChange(() => void router.revalidate())
  render(<RouterProvider router={router} />)
  const input = await screen.findByLabelText('E-mail')
  ;(input as HTMLInputElement).value = 'ada@lumen.example'
  await act(() => chooseLanguage('es'))
  expect(await screen.findByLabelText(t('field.email'))).toBe(input)
  expect(input).toHaveValue('ada@lumen.example')
  expect(pages.size).toBe(1)
  stop()
})
