import { useQuery } from '@tanstack/react-query'
import { MailPlus, Plus } from 'lucide-react'
import { InviteForm } from './invite-form'
import { inviteState, type InviteState } from './invite-state'
import { PendingPeople } from './pending-people'
import { RevokeInvite } from './revoke-invite'
import { api, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useRoleTitle } from '@/lib/roles'
import { useTableState } from '@/lib/table-state'

type Invite = components['schemas']['Invite']

const tones: Record<InviteState, Tone> = { open: 'accent', used: 'good', revoked: 'plain', expired: 'caution' }

export function InvitationsPage() {
  const format = useFormat()
  const title = useRoleTitle()
  const table = useTableState('invitations', {})
  const { page, page_size } = table.query
  // In the address, so that other pages and the palette can lead to the open form.
  const inviting = table.text('new') !== ''
  const open = () => table.change({ new: 1 })
  const close = () => table.change({ new: undefined })
  const invites = useQuery({
    queryKey: ['invites', { page, page_size }],
    queryFn: () => unwrapList(api.GET('/invites', { params: { query: { page, page_size } } })),
    placeholderData: (before) => before,
  })
  const state = (invite: Invite) => inviteState(invite, new Date())
  const when = 'whitespace-nowrap text-ink-soft'
  const columns: Column<Invite>[] = [
    { key: 'email', title: t('field.email'), fixed: true, className: 'font-medium', cell: (invite) => invite.email },
    { key: 'role', title: t('field.role'), className: 'text-ink-soft', cell: (invite) => title(invite.role, invite.role_id) },
    { key: 'state', title: t('invites.state'), cell: (invite) => <Badge tone={tones[state(invite)]}>{t(`invite.state.${state(invite)}`)}</Badge> },
    { key: 'sent', title: t('invites.sentAt'), off: true, className: when, cell: (invite) => format.dateTime(invite.created_at) },
    { key: 'expires', title: t('invites.expires'), className: when, cell: (invite) => format.dateTime(invite.expires_at) },
    { key: 'actions', title: t('table.actions'), action: true, cell: (invite) => state(invite) === 'open' && <RevokeInvite invite={invite} /> },
  ]
  const invite = (
    <Button look="primary" onClick={open}>
      <Plus aria-hidden="true" />
      {t('invites.new')}
    </Button>
  )
  return (
    <Page title={t('invites.title')} description={t('invites.description')} actions={invite}>
      <div className="flex flex-col gap-5">
        <PendingPeople />
        <DataTable
          table={table}
          caption={t('invites.sent')}
          heading={t('invites.sent')}
          columns={columns}
          list={invites}
          rowKey={(each) => each.invite_id}
          files="/invites"
          empty={
            <EmptyState icon={MailPlus} title={t('invites.empty.title')} className="pt-6">
              {t('invites.empty.body')}
            </EmptyState>
          }
        />
      </div>
      <Dialog open={inviting} onClose={close} title={t('invites.new')}>
        <InviteForm onDone={close} />
      </Dialog>
    </Page>
  )
}
