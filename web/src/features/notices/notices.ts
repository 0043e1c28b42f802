import type { components } from '@/api/schema'

export type OutboxNotice = components['schemas']['OutboxNotice']

export const states: readonly OutboxNotice['state'][] = ['queued', 'sent', 'failed', 'not_configured']
export const kinds: readonly OutboxNotice['kind'][] = [
  'invitation',
  'password_reset',
  'password_changed',
  'account_approved',
  'domain_proof',
  'join_confirmation',
  'mail_test',
]
