// The company's e-mail domains: adding one, proving it, and letting its people in.
import { useQuery } from '@tanstack/react-query'
import { AtSign, Plus } from 'lucide-react'
import { useState } from 'react'
import { EmailDomainForm } from './email-domain-form'
import { EmailDomainRow } from './email-domain-row'
import { domainsKey } from './email-domains'
import { api, unwrapAll } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'

export function EmailDomainsCard() {
  const [adding, setAdding] = useState(false)
  const domains = useQuery({
    queryKey: domainsKey,
    queryFn: () => unwrapAll((query) => api.GET('/companies/current/domains', { params: { query } })),
  })
  return (
    <Card aria-labelledby="email-domains" className="mt-8">
      <CardHead
        id="email-domains"
        title={t('domains.title')}
        description={t('domains.description')}
        className="pb-3"
        actions={
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            {t('domains.add')}
          </Button>
        }
      />
      {domains.isPending && <SkeletonRows rows={2} />}
      {domains.error && <ProblemState error={domains.error} retry={() => void domains.refetch()} />}
      {domains.data && domains.data.length === 0 && (
        <EmptyState icon={AtSign} title={t('domains.empty.title')} className="border-t py-8">
          {t('domains.empty.body')}
        </EmptyState>
      )}
      {domains.data && domains.data.length > 0 && (
        <ul className="divide-y border-t">
          {domains.data.map((domain) => (
            <EmailDomainRow key={domain.domain_id} domain={domain} now={domains.dataUpdatedAt} />
          ))}
        </ul>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('domains.add')}>
        <EmailDomainForm onDone={() => setAdding(false)} />
      </Dialog>
    </Card>
  )
}
