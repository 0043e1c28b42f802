// An answer about attendance issues says what it found, the rule by which it judged, and where to begin: three things to show apart.
import type { Part } from './chat'

export interface Advice {
  found: string
  rule?: string
  first?: string
}

export function adviceOf({ intent, response }: Pick<Part, 'intent' | 'response'>): Advice {
  const at = intent === 'attendance_issues' ? response.indexOf(' An issue is ') : -1
  if (at < 0) return { found: response }
  const rest = response.slice(at + 1)
  const split = /\. (?=(?:Ask|Look at) )/.exec(rest)
  if (!split) return { found: response.slice(0, at), rule: rest }
  return { found: response.slice(0, at), rule: rest.slice(0, split.index + 1), first: rest.slice(split.index + 2) }
}
