// Who may sign in, and with which role.
import { useQuery } from '@tanstack/react-query'
import { UserRow } from './user-row'
import { api, unwrapList } from '@/api/client'
import { Card } from '@/components/ui/card'
import { controlLook } from '@/components/ui/field'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Th } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useRoles } from '@/lib/roles'
import { useSearchState } from '@/lib/search-state'

const pageSize = 25

export function UsersPage() {
  const { text, whole, change } = useSearchState()
  const page = whole('page') ?? 1
  const q = text('q')
  const roles = useRoles()
  const users = useQuery({
    queryKey: ['people', 'users', q, page],
    queryFn: () => unwrapList(api.GET('/users', { params: { query: { q: q || undefined, page, page_size: pageSize } } })),
    placeholderData: (before) => before,
  })
  const search = (
    <input
      type="search"
      aria-label={t('users.search')}
      placeholder={t('users.search')}
      defaultValue={q}
      onChange={(event) => change({ q: event.target.value.trim() || undefined, page: undefined })}
      className={cn(controlLook, 'w-full sm:w-64')}
    />
  )
  return (
    <Page title={t('users.title')} description={t('users.description')} actions={search}>
      <Card>
        {users.isPending && <SkeletonRows />}
        {users.error && <ProblemState error={users.error} retry={() => void users.refetch()} />}
        {users.data && (
          <>
            <Table label={t('users.title')}>
              <thead>
                <tr>
                  <Th>{t('employees.name')}</Th>
                  <Th>{t('field.role')}</Th>
                  <Th>{t('users.state')}</Th>
                  <Th>
                    <span className="sr-only">{t('table.actions')}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {users.data.items.map((user) => (
                  <UserRow key={user.id} user={user} roles={roles.data ?? []} />
                ))}
              </tbody>
            </Table>
            <Pagination page={page} pageSize={pageSize} total={users.data.total} onPage={(next) => change({ page: next })} />
          </>
        )}
      </Card>
    </Page>
  )
}
