import { useQuery } from '@tanstack/react-query'
import { MailPlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { InvitationRow } from './invitation-row'
import { InviteForm } from './invite-form'
import { PendingPeople } from './pending-people'
import { api, unwrapList } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Th } from '@/components/ui/table'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const pageSize = 20

export function InvitationsPage() {
  const { whole, change } = useSearchState()
  const page = whole('page') ?? 1
  const [inviting, setInviting] = useState(false)
  const invites = useQuery({
    queryKey: ['invites', page],
    queryFn: () => unwrapList(api.GET('/invites', { params: { query: { page, page_size: pageSize } } })),
  })
  const invite = (
    <Button look="primary" onClick={() => setInviting(true)}>
      <Plus aria-hidden="true" />
      {t('invites.new')}
    </Button>
  )
  return (
    <Page title={t('invites.title')} description={t('invites.description')} actions={invite}>
      <div className="flex flex-col gap-5">
        <PendingPeople />
        <Card>
          <CardHead title={t('invites.sent')} className="pb-3" />
          {invites.isPending && <SkeletonRows rows={3} />}
          {invites.error && <ProblemState error={invites.error} retry={() => void invites.refetch()} />}
          {invites.data?.total === 0 && (
            <EmptyState icon={MailPlus} title={t('invites.empty.title')} className="pt-6">
              {t('invites.empty.body')}
            </EmptyState>
          )}
          {invites.data && invites.data.total > 0 && (
            <>
              <Table label={t('invites.sent')}>
                <thead>
                  <tr>
                    <Th>{t('field.email')}</Th>
                    <Th>{t('field.role')}</Th>
                    <Th>{t('invites.state')}</Th>
                    <Th>{t('invites.expires')}</Th>
                    <Th>
                      <span className="sr-only">{t('table.actions')}</span>
                    </Th>
                  </tr>
                </thead>
                <tbody>
                  {invites.data.items.map((each) => (
                    <InvitationRow key={each.invite_id} invite={each} />
                  ))}
                </tbody>
              </Table>
              <Pagination page={page} pageSize={pageSize} total={invites.data.total} onPage={(next) => change({ page: next })} />
            </>
          )}
        </Card>
      </div>
      <Dialog open={inviting} onClose={() => setInviting(false)} title={t('invites.new')}>
        <InviteForm onDone={() => setInviting(false)} />
      </Dialog>
    </Page>
  )
}
