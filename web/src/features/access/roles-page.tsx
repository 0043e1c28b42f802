// All roles and what each may do; the company's own ones are made and changed here.
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { RoleForm } from './role-form'
import { RoleMenu } from './role-menu'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { t } from '@/lib/i18n'
import { permissionText, roleTitle, useRoles, type RoleView } from '@/lib/roles'
import { usePermission } from '@/lib/session'

export type PermissionView = components['schemas']['PermissionView']

export function RolesPage() {
  const manages = usePermission('roles_manage')
  const [edited, setEdited] = useState<RoleView | 'new'>()
  const roles = useRoles()
  const permissions = useQuery({ queryKey: ['permissions'], queryFn: () => unwrap(api.GET('/permissions')), staleTime: Infinity })
  const error = roles.error ?? permissions.error
  const make = manages && (
    <Button look="primary" onClick={() => setEdited('new')} disabled={!permissions.data}>
      <Plus aria-hidden="true" />
      {t('roles.new')}
    </Button>
  )
  return (
    <Page title={t('roles.title')} description={t('roles.description')} actions={make}>
      <Card>
        {error && <ProblemState error={error} retry={() => void Promise.all([roles.refetch(), permissions.refetch()])} />}
        {!error && !(roles.data && permissions.data) && <SkeletonRows />}
        {roles.data && permissions.data && (
          <RoleTable roles={roles.data} permissions={permissions.data} onEdit={manages ? setEdited : undefined} />
        )}
      </Card>
      <Dialog
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? t('roles.new') : t('roles.edit')}
        className="max-w-xl"
      >
        {edited && permissions.data && (
          <RoleForm role={edited === 'new' ? undefined : edited} permissions={permissions.data} onDone={() => setEdited(undefined)} />
        )}
      </Dialog>
    </Page>
  )
}

interface RoleTableProps {
  roles: RoleView[]
  permissions: PermissionView[]
  onEdit?: (role: RoleView) => void
}

function RoleTable({ roles, permissions, onEdit }: RoleTableProps) {
  return (
    <Table label={t('roles.title')}>
      <thead>
        <tr>
          <Th className="sticky start-0 bg-surface">{t('roles.permission')}</Th>
          {roles.map((role) => (
            <Th key={role.role_id} className="py-2 align-top">
              <span className="flex items-center gap-1 text-ink">
                {roleTitle(role)}
                {!role.built_in && onEdit && <RoleMenu role={role} onEdit={() => onEdit(role)} />}
              </span>
              <span className="font-normal">{t('roles.people', { count: role.people })}</span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {permissions.map((permission) => (
          <Tr key={permission.permission} className="hover:bg-hover">
            <th scope="row" className="sticky start-0 max-w-52 min-w-44 border-b bg-surface px-3 py-2 ps-5 text-start font-normal sm:max-w-80">
              {permissionText(permission)}
            </th>
            {roles.map((role) => (
              <Td key={role.role_id} className="whitespace-nowrap text-ink-soft">
                <Held role={role} permission={permission} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Held({ role, permission }: { role: RoleView; permission: PermissionView }) {
  const grant = role.permissions.find((each) => each.permission === permission.permission)
  if (!grant) {
    return (
      <span className="text-ink-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('roles.no')}</span>
      </span>
    )
  }
  return permission.scopes.length === 1 ? t('roles.yes') : t(`scope.${grant.scope}`)
}
