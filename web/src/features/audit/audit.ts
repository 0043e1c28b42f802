import type { components } from '@/api/schema'
import { hasText, t } from '@/lib/i18n'

export type AuditEntry = components['schemas']['AuditEntry']
export type Verification = components['schemas']['AuditVerification']

export interface Filters {
  user?: string
  action?: string
  resource?: string
  days?: number
}

export const usualDays = 90
export const periods = [1, 7, 30, 90, 365, 3650]

export function actionWords(action: string): string {
  const key = `audit.action.${action}`
  return hasText(key) ? t(key) : plainWords(action)
}

export function resourceWords(resource: string): string {
  const key = `audit.resource.${resource}`
  return hasText(key) ? t(key) : plainWords(resource)
}

// A name that has no text of its own yet can still be read: "shift_closed" is "Shift closed".
function plainWords(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
