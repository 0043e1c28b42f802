// What to send of a company's form: only what is different.
import type { components } from '@/api/schema'

export type Company = components['schemas']['Company']
export type CompanyChange = components['schemas']['CompanyChange']

export function changesOnly(company: Company, wish: CompanyChange): CompanyChange {
  const before: Record<string, unknown> = { ...company }
  const changed = Object.entries(wish).filter(([name, value]) => value !== undefined && value !== (before[name] ?? null))
  return Object.fromEntries(changed) as CompanyChange
}
