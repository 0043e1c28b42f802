import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Td, Tr } from '@/components/ui/table'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useRoleTitle } from '@/lib/roles'

type Invite = components['schemas']['Invite']
export type InviteState = 'open' | 'used' | 'revoked' | 'expired'

const tones: Record<InviteState, Tone> = { open: 'accent', used: 'good', revoked: 'plain', expired: 'caution' }

export function inviteState(invite: Invite, now: Date): InviteState {
  if (invite.used_at) return 'used'
  if (invite.revoked_at) return 'revoked'
  return new Date(invite.expires_at) <= now ? 'expired' : 'open'
}

export function InvitationRow({ invite }: { invite: Invite }) {
  const format = useFormat()
  const queries = useQueryClient()
  const title = useRoleTitle()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/invites/{invite_id}', { params: { path: { invite_id: invite.invite_id } } })),
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: ['invites'] })
    },
  })
  const state = inviteState(invite, new Date())
  return (
    <Tr>
      <Td className="font-medium">{invite.email}</Td>
      <Td className="text-ink-soft">{title(invite.role, invite.role_id)}</Td>
      <Td>
        <Badge tone={tones[state]}>{t(`invite.state.${state}`)}</Badge>
      </Td>
      <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(invite.expires_at)}</Td>
      <Td className="text-end">
        {state === 'open' && (
          <Button look="quiet" size="small" onClick={() => setAsking(true)} aria-label={t('invites.revokeOf', { email: invite.email })}>
            {t('invites.revoke')}
          </Button>
        )}
        <Confirm
          open={asking}
          title={t('invites.revoke.title')}
          action={t('invites.revoke')}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate()}
          onClose={() => setAsking(false)}
        >
          {t('invites.revoke.body', { email: invite.email })}
        </Confirm>
      </Td>
    </Tr>
  )
}
