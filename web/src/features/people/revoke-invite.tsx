import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

// The link cannot be brought back, so this asks first.
export function RevokeInvite({ invite: { invite_id, email } }: { invite: components['schemas']['Invite'] }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/invites/{invite_id}', { params: { path: { invite_id } } })),
    onSuccess: () => {
      setAsking(false)
      toast(t('invites.revoked', { email }))
      return queries.invalidateQueries({ queryKey: ['invites'] })
    },
  })
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setAsking(true)} aria-label={t('invites.revokeOf', { email })}>
        {t('invites.revoke')}
      </Button>
      <Confirm
        open={asking}
        title={t('invites.revoke.title')}
        action={t('invites.revoke')}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('invites.revoke.body', { email })}
      </Confirm>
    </>
  )
}
