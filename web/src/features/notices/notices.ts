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
// Each in its own words, as lists of languages are everywhere.
export const languages: readonly { code: OutboxNotice['language']; name: string }[] = [
  { code: 'ar', name: 'العربية' },
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
  { code: 'fr', name: 'Français' },
  { code: 'hi', name: 'हिन्दी' },
  { code: 'ja', name: '日本語' },
  { code: 'pt', name: 'Português' },
]
