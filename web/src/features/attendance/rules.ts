// Changing rules: of the company, or of one team.
import type { Rules } from './shift'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { weekdays } from './expected'
import type { FormValues } from '@/lib/form'

export type RulesChange = components['schemas']['RulesChange']

export function putRules(team: number | null, body: RulesChange): Promise<Rules> {
  return team === null
    ? unwrap(api.PUT('/attendance/rules', { body }))
    : unwrap(api.PUT('/attendance/rules/{team_id}', { params: { path: { team_id: team } }, body }))
}

export const dropRules = (team: number) => unwrap(api.DELETE('/attendance/rules/{team_id}', { params: { path: { team_id: team } } }))

export function rulesOfForm(values: FormValues): RulesChange {
  const chosen = values.all('working_days')
  return {
    working_days: weekdays.filter((day) => chosen.includes(day)),
    starts_at: values.optional('starts_at'),
    grace_minutes: values.whole('grace_minutes'),
    longest_shift_hours: values.whole('longest_shift_hours'),
  }
}

// All that a team's rules say, to put them back.
export function asChange({ working_days, starts_at, grace_minutes, longest_shift_hours }: Rules): RulesChange {
  return { working_days, starts_at, grace_minutes, longest_shift_hours }
}
