// What became of an invitation.
import type { components } from '@/api/schema'

type Invite = components['schemas']['Invite']
export type InviteState = 'open' | 'used' | 'revoked' | 'expired'

export function inviteState(invite: Invite, now: Date): InviteState {
  if (invite.used_at) return 'used'
  if (invite.revoked_at) return 'revoked'
  return new Date(invite.expires_at) <= now ? 'expired' : 'open'
}
