// The company's today, as YYYY-MM-DD.
import { useFormat } from '@/lib/format'

export function useToday(): string {
  return dayIn(useFormat().timeZone)
}

export function dayIn(timeZone: string, now: Date = new Date()): string {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory', numberingSystem: 'latn' })
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  )
  return `${part.year}-${part.month}-${part.day}`
}
