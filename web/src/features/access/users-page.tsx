// Who may sign in, and with which role.
import { useQuery } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import { UserRole } from './user-role'
import { ViewAs } from './view-as'
import { api, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { Avatar } from '@/components/ui/avatar'
import { Badge, type Tone } from '@/components/ui/badge'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Select } from '@/components/ui/select'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useRoles } from '@/lib/roles'
import { useMe, usePermission } from '@/lib/session'
import { useTableState } from '@/lib/table-state'

type User = components['schemas']['UserProfile']

const states: readonly User['state'][] = ['active', 'pending', 'disabled']
const tones: Record<User['state'], Tone> = { active: 'good', pending: 'caution', disabled: 'plain' }

export function UsersPage() {
  const me = useMe()
  const format = useFormat()
  const roles = useRoles()
  const mayView = usePermission('view_as')
  const table = useTableState('users', { filters: ['state'] })
  const { q, page, page_size } = table.query
  const status = states.find((each) => each === table.text('state'))
  const users = useQuery({
    queryKey: ['people', 'users', { q, status, page, page_size }],
    queryFn: () => unwrapList(api.GET('/users', { params: { query: { q, status, page, page_size } } })),
    placeholderData: (before) => before,
  })
  const columns: Column<User>[] = [
    { key: 'name', title: t('employees.name'), fixed: true, cell: (user) => <Who user={user} /> },
    { key: 'role', title: t('field.role'), cell: (user) => <UserRole user={user} roles={roles.data ?? []} /> },
    { key: 'state', title: t('users.state'), cell: (user) => <Badge tone={tones[user.state]}>{t(`users.state.${user.state}`)}</Badge> },
    {
      key: 'signedIn',
      title: t('users.lastSignIn'),
      className: 'whitespace-nowrap text-ink-soft',
      cell: (user) => (user.last_login ? format.dateTime(user.last_login) : t('users.neverSignedIn')),
    },
    { key: 'since', title: t('users.since'), off: true, className: 'whitespace-nowrap text-ink-soft', cell: (user) => format.date(user.created_at) },
    {
      key: 'actions',
      title: t('table.actions'),
      action: true,
      cell: (user) => mayView && user.id !== me.id && user.state === 'active' && <ViewAs userId={user.id} name={user.full_name || user.email} />,
    },
  ]
  return (
    <Page title={t('users.title')} description={t('users.description')}>
      <DataTable
        table={table}
        caption={t('users.title')}
        columns={columns}
        list={users}
        rowKey={(user) => user.id}
        search={t('users.search')}
        files={`/users?${queryText({ q, status })}`}
        filters={
          <Select aria-label={t('users.state')} value={status ?? ''} onChange={(event) => table.change({ state: event.target.value })} className="w-40">
            <option value="">{t('users.allStates')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`users.state.${state}`)}
              </option>
            ))}
          </Select>
        }
        empty={<EmptyState icon={UsersRound} title={t('employees.empty.title')} />}
      />
    </Page>
  )
}

function Who({ user }: { user: User }) {
  const name = user.full_name || user.email
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-xs font-normal break-words text-ink-faint">{user.email}</p>
        {user.joined_by_domain && (
          <p className="text-xs font-normal text-ink-faint">{t('users.joinedByDomain', { domain: user.joined_by_domain })}</p>
        )}
      </div>
    </div>
  )
}
