import { act, render, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { translated } from './translated'
import { chooseLanguage, t } from '@/lib/i18n'

afterEach(() => localStorage.clear())

let mounted = 0

function Frame() {
  return (
    <>
      <p>{t('public.footer')}</p>
      <Outlet />
    </>
  )
}

function Page() {
  useEffect(() => {
    mounted += 1
  }, [])
  return (
    <label>
      {t('field.email')} <input />
    </label>
  )
}

it('renders frames and pages anew on a change, and loses nothing that was typed', async () => {
  const routes = [{ element: <Frame />, children: [{ path: '/', lazy: async () => ({ Component: Page }) }] }]
  render(<RouterProvider router={createMemoryRouter(translated(routes))} />)
  const input = await screen.findByLabelText('E-mail', undefined, { timeout: 20_000 })
  ;(input as HTMLInputElement).value = 'ada@lumen.example'
  await act(() => chooseLanguage('es'))
  expect(screen.getByText('Attune, el lado humano de una empresa.')).toBeVisible()
  expect(screen.getByLabelText('Correo electrónico')).toBe(input)
  expect(input).toHaveValue('ada@lumen.example')
  expect(mounted).toBe(1)
}, 60_000)
