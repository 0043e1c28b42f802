import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { routeTable } from './routes'
import { onSessionEnd } from '@/api/client'
import { meKey } from '@/lib/session'

const me = {
  id: 'u',
  email: 'ada@meridian.example',
  full_name: 'Ada Byron',
  role: 'employee',
  state: 'pending',
  permissions: ['signed_in'],
  company: { company_id: 'c', name: 'Meridian', time_zone: 'UTC', emotion_policy: 'individual', personal: false },
}
let signedIn: boolean
// Pages load their code when they are first opened, and a busy machine takes its time.
const patience = { timeout: 20_000 }

beforeEach(() => {
  signedIn = false
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (path === '/api/auth/login') {
      const { password } = (await request.json()) as { password: string }
      if (password !== 'right') return Response.json({ code: 'bad_credentials', detail: 'Not right.', request_id: 'r-9' }, { status: 401 })
      signedIn = true
      document.cookie = 'attune-csrf=x'
      return Response.json({})
    }
    if (path === '/api/auth/me' && signedIn) return Response.json(me)
    return Response.json({ code: 'not_signed_in' }, { status: 401 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'attune-csrf=; Max-Age=0'
})

function open(path: string) {
  const router = createMemoryRouter(routeTable, { initialEntries: [path] })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  onSessionEnd(() => queries.setQueryData(meKey, null))
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { router, queries }
}

async function signIn(password: string) {
  fireEvent.change(await screen.findByLabelText('E-mail or user name', undefined, patience), { target: { value: me.email } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

it('asks for the door, remembers where to, and leads there', async () => {
  const { router } = open('/portal')
  await signIn('wrong')
  expect(await screen.findByRole('alert', undefined, patience)).toHaveTextContent('Not right.')
  expect(screen.getByText('r-9')).toBeVisible()
  expect(router.state.location.search).toBe('?next=%2Fportal')
  await signIn('right')
  // Ada waits for approval: every page leads her to the start page, which says so.
  expect(await screen.findByText('Your request is waiting for approval', undefined, patience)).toBeVisible()
  expect(router.state.location.pathname).toBe('/')
}, 60_000)

it('leads to the door when the session has ended meanwhile', async () => {
  signedIn = true
  document.cookie = 'attune-csrf=x'
  const { router } = open('/')
  await screen.findByText('Your request is waiting for approval', undefined, patience)
  signedIn = false
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }))
  expect(await screen.findByRole('heading', { name: 'Sign in to Attune' }, patience)).toBeVisible()
  expect(router.state.location.pathname).toBe('/login')
}, 60_000)
