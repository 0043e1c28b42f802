import { expect, it } from 'vitest'
import { inviteState } from './invite-state'

const invite = { invite_id: '1', email: 'a@b.c', role: 'employee', created_at: '2026-01-01T00:00:00Z', expires_at: '2026-01-08T00:00:00Z', team_id: null, role_id: null, used_at: null, revoked_at: null } as const
const day = (day: number) => new Date(Date.UTC(2026, 0, day))

it('knows what became of an invitation', () => {
  expect(inviteState(invite, day(2))).toBe('open')
  expect(inviteState(invite, day(8))).toBe('expired')
  expect(inviteState({ ...invite, used_at: '2026-01-03T00:00:00Z' }, day(9))).toBe('used')
  expect(inviteState({ ...invite, revoked_at: '2026-01-03T00:00:00Z' }, day(4))).toBe('revoked')
})
