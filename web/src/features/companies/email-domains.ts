// What the list of e-mail domains knows of one: whether it is proved, or whether its link can still be opened.
import type { components } from '@/api/schema'

export type EmailDomain = components['schemas']['EmailDomain']
export type Mailbox = EmailDomain['mailbox']

export const domainsKey = ['company', 'domains'] as const
export const mailboxes: readonly Mailbox[] = ['postmaster', 'hostmaster', 'webmaster', 'admin']

export function stateOf(domain: EmailDomain, now: number): 'verified' | 'waiting' | 'expired' {
  if (domain.verified_at) return 'verified'
  return Date.parse(domain.proof_expires_at) > now ? 'waiting' : 'expired'
}
