import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { EmailDomainRow } from './email-domain-row'
import { stateOf, type EmailDomain } from './email-domains'

const waiting: EmailDomain = {
  domain_id: 'a',
  domain: 'acme.example',
  mailbox: 'hostmaster',
  added_at: '2026-11-25T20:00:00Z',
  proof_sent_at: '2026-11-25T20:00:00Z',
  proof_expires_at: '2026-11-26T20:00:00Z',
  verified_at: null,
  sign_up_open: false,
}
const verified: EmailDomain = { ...waiting, verified_at: '2026-11-25T21:00:00Z' }
const during = Date.parse('2026-11-26T19:59:59Z')
const after = Date.parse('2026-11-26T20:00:00Z')

function show(domain: EmailDomain, now: number) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EmailDomainRow domain={domain} now={now} />
    </QueryClientProvider>,
  )
}

it('knows how far the proof of a domain has come', () => {
  expect(stateOf(waiting, during)).toBe('waiting')
  expect(stateOf(waiting, after)).toBe('expired')
  expect(stateOf(verified, after)).toBe('verified')
})

it('offers another link until the domain is verified, and sign-up from then on', () => {
  show(waiting, during)
  expect(screen.getByText(/hostmaster@acme\.example/)).toBeVisible()
  expect(screen.getByText('Link sent')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Send another link for acme.example' })).toBeVisible()
  expect(screen.queryByRole('switch')).not.toBeInTheDocument()
})

it('says that a link has expired', () => {
  show(waiting, after)
  expect(screen.getByText('Link expired')).toBeVisible()
})

it('shows of a verified domain whether sign-up is open', () => {
  show({ ...verified, sign_up_open: true }, after)
  expect(screen.getByText('Verified')).toBeVisible()
  expect(screen.getByRole('switch', { name: /acme\.example/ })).toBeChecked()
  expect(screen.queryByRole('button', { name: /another link/ })).not.toBeInTheDocument()
})

it('asks before a domain is removed', async () => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  show(verified, after)
  await userEvent.click(screen.getByRole('button', { name: 'Remove acme.example' }))
  expect(screen.getByText(/People who joined by it stay/)).toBeInTheDocument()
})
