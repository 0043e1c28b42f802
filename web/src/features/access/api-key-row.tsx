import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Td, Tr } from '@/components/ui/table'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function ApiKeyRow({ apiKey }: { apiKey: components['schemas']['ApiKey'] }) {
  const format = useFormat()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api-keys/{key_id}', { params: { path: { key_id: apiKey.key_id } } })),
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  return (
    <Tr>
      <Td>
        <span className="font-medium">{apiKey.name}</span>
        <span className="block font-mono text-xs text-ink-faint">{apiKey.hint}…</span>
      </Td>
      <Td className="font-mono text-xs text-ink-soft">{apiKey.scopes.join(', ')}</Td>
      <Td className="whitespace-nowrap text-ink-soft">{apiKey.last_used_at ? format.dateTime(apiKey.last_used_at) : t('apiKeys.never')}</Td>
      <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(apiKey.expires_at)}</Td>
      <Td className="text-end">
        {apiKey.revoked_at ? (
          <Badge tone="plain">{t('apiKeys.revoked')}</Badge>
        ) : (
          <Button look="quiet" size="small" onClick={() => setAsking(true)} aria-label={t('apiKeys.revokeOf', { name: apiKey.name })}>
            {t('apiKeys.revoke')}
          </Button>
        )}
        <Confirm
          open={asking}
          title={t('apiKeys.revoke.title')}
          action={t('apiKeys.revoke')}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate()}
          onClose={() => setAsking(false)}
        >
          {t('apiKeys.revoke.body', { name: apiKey.name })}
        </Confirm>
      </Td>
    </Tr>
  )
}
