import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AuditEntry, Verification } from './audit'
import { AuditPage } from './audit-page'

const entry: AuditEntry = {
  audit_id: 'a1',
  at: '2026-11-20T12:00:00.000000Z',
  user_id: 'u1',
  viewed_as: null,
  times: null,
  action: 'results_seen',
  resource: 'user',
  resource_id: 'u2',
  address: '192.0.2.7',
  request_id: 'r-1',
}
const sound: Verification = {
  valid: true,
  complete: true,
  first_seq: 1,
  checked: 12,
  sealed: 12,
  unsealed: 1,
  first_fault: null,
  last_checkpoint: null,
}
let verification: Verification
let asked: URLSearchParams[]

beforeEach(() => {
  verification = sound
  asked = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/api/users/u1') return Response.json({ id: 'u1', full_name: 'Ada Byron', email: 'ada@meridian.example' })
    if (pathname === '/api/audit/verify') return Response.json(verification)
    if (pathname !== '/api/audit/logs') return Response.json({ code: 'not_signed_in' }, { status: 401 })
    asked.push(searchParams)
    const rows = [entry, { ...entry, audit_id: 'a2', user_id: null, action: 'shift_closed', resource: 'shift', resource_id: null }]
    return Response.json(rows, { headers: { 'X-Total-Count': '120' } })
  })
})
afterEach(() => vi.unstubAllGlobals())

function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <AuditPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

it('says in words who did what, even what has no words of its own yet', async () => {
  open()
  const table = await screen.findByRole('table')
  expect(await within(table).findByText('Ada Byron')).toBeVisible()
  expect(within(table).getByText('Looked at somebody’s results')).toBeVisible()
  expect(within(table).getByText('Shift closed')).toBeVisible()
  expect(within(table).getByText('Attune itself')).toBeVisible()
  expect(screen.getByText('1–50 of 120')).toBeVisible()
})

it('asks for what was chosen, from the first page on', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Next page' }))
  fireEvent.change(screen.getByLabelText('What'), { target: { value: 'signed_in' } })
  fireEvent.click(await screen.findByText('Ada Byron'))
  expect(await screen.findByText('Only Ada Byron')).toBeVisible()
  await vi.waitFor(() => expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({ user: 'u1', action: 'signed_in', page: '1', page_size: '50' }))
  expect(asked.some((query) => query.get('page') === '2')).toBe(true)
})

it('tells a sound log from one that was touched', async () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: 'Verify' }))
  expect(await screen.findByText('All 12 sealed rows are as recorded. One row waits for the seal.')).toBeVisible()
  verification = { ...sound, valid: false, first_fault: { seq: 7, audit_id: 'a1', kind: 'altered', key_id: null } }
  fireEvent.click(screen.getByRole('button', { name: 'Verify' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Row 7 was altered after it was sealed.')
})
