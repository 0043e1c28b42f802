import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OutboxNotice } from './notices'
import { Outbox } from './outbox'

const sent: OutboxNotice = {
  notice_id: 'a',
  kind: 'invitation',
  recipient: 'ann@acme.example',
  language: 'en',
  subject: 'ada@acme.example invites you to Acme',
  state: 'sent',
  attempts: 1,
  last_error: null,
  can_retry: false,
  created_at: '2026-11-25T20:00:00Z',
  sent_at: '2026-11-25T20:01:00Z',
}
const failed: OutboxNotice = {
  ...sent,
  notice_id: 'b',
  recipient: 'bob@acme.example',
  state: 'failed',
  last_error: 'The mail server answered: 550 No such person here',
  can_retry: true,
  sent_at: null,
}

let asked: URLSearchParams[]

beforeEach(() => (asked = []))
afterEach(() => vi.unstubAllGlobals())

async function rows(notices: OutboxNotice[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/api/notices/outbox') return Response.json({ code: 'not_signed_in' }, { status: 401 })
    asked.push(searchParams)
    return Response.json(notices, { headers: { 'X-Total-Count': String(notices.length) } })
  })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Outbox />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await screen.findByRole('table')
  return screen.getAllByRole('row').slice(1)
}

it('tells what became of each mail, and why', async () => {
  const [first, second] = await rows([sent, failed])
  expect(within(first!).getByText('Sent')).toBeVisible()
  expect(within(first!).getByText('ada@acme.example invites you to Acme')).toBeVisible()
  expect(within(second!).getByText('Failed')).toBeVisible()
  expect(within(second!).getByText(/550 No such person here/)).toBeVisible()
})

it('offers to send again only what can be', async () => {
  const [first, second, third] = await rows([sent, failed, { ...failed, notice_id: 'c', can_retry: false }])
  expect(within(first!).queryByRole('button')).not.toBeInTheDocument()
  expect(within(second!).getByRole('button', { name: 'Send again' })).toBeVisible()
  expect(within(third!).queryByRole('button')).not.toBeInTheDocument()
})

it('asks for what was chosen', async () => {
  await rows([sent])
  fireEvent.change(screen.getByLabelText('State'), { target: { value: 'failed' } })
  await vi.waitFor(() => expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({ state: 'failed', page: '1', page_size: '25' }))
})
