import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { OutboxNotice } from './notices'
import { OutboxTable } from './outbox'

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

function rows(notices: OutboxNotice[]) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OutboxTable notices={notices} />
    </QueryClientProvider>,
  )
  return screen.getAllByRole('row').slice(1)
}

it('tells what became of each mail, and why', () => {
  const [first, second] = rows([sent, failed])
  expect(within(first!).getByText('Sent')).toBeVisible()
  expect(within(first!).getByText('ada@acme.example invites you to Acme')).toBeVisible()
  expect(within(second!).getByText('Failed')).toBeVisible()
  expect(within(second!).getByText(/550 No such person here/)).toBeVisible()
})

it('offers to send again only what can be', () => {
  const [first, second, third] = rows([sent, failed, { ...failed, notice_id: 'c', can_retry: false }])
  expect(within(first!).queryByRole('button')).not.toBeInTheDocument()
  expect(within(second!).getByRole('button', { name: 'Send again' })).toBeVisible()
  expect(within(third!).queryByRole('button')).not.toBeInTheDocument()
})
