import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { ApiKeyForm } from './api-key-form'
import { ApiKeyRow } from './api-key-row'
import { api, unwrapAll } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Th } from '@/components/ui/table'
import { t } from '@/lib/i18n'

export function ApiKeysPage() {
  const [making, setMaking] = useState(false)
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: () => unwrapAll((query) => api.GET('/api-keys', { params: { query } })),
  })
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden="true" />
      {t('apiKeys.new')}
    </Button>
  )
  return (
    <Page title={t('apiKeys.title')} description={t('apiKeys.description')} actions={make}>
      <Card>
        {keys.isPending && <SkeletonRows rows={3} />}
        {keys.error && <ProblemState error={keys.error} retry={() => void keys.refetch()} />}
        {keys.data && keys.data.length === 0 && (
          <EmptyState icon={KeyRound} title={t('apiKeys.empty.title')}>
            {t('apiKeys.empty.body')}
          </EmptyState>
        )}
        {keys.data && keys.data.length > 0 && (
          <Table label={t('apiKeys.title')}>
            <thead>
              <tr>
                <Th>{t('apiKeys.name')}</Th>
                <Th>{t('apiKeys.scopes')}</Th>
                <Th>{t('apiKeys.lastUsed')}</Th>
                <Th>{t('apiKeys.expires')}</Th>
                <Th>
                  <span className="sr-only">{t('table.actions')}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {keys.data.map((key) => (
                <ApiKeyRow key={key.key_id} apiKey={key} />
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <Dialog open={making} onClose={() => setMaking(false)} title={t('apiKeys.new')}>
        <ApiKeyForm onDone={() => setMaking(false)} />
      </Dialog>
    </Page>
  )
}
