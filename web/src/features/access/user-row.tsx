import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ProblemNotice } from '@/components/ui/problem-state'
import { RoleOptions } from '@/components/ui/role-options'
import { Select } from '@/components/ui/select'
import { Td, Tr } from '@/components/ui/table'
import { t } from '@/lib/i18n'
import { roleWish, rolesKey, type RoleView } from '@/lib/roles'
import { meKey, useMe, usePermission } from '@/lib/session'

interface UserRowProps {
  user: components['schemas']['UserProfile']
  roles: RoleView[]
}

export function UserRow({ user, roles }: UserRowProps) {
  const me = useMe()
  const mayView = usePermission('view_as')
  const queries = useQueryClient()
  const name = user.full_name || user.email
  const path = { user_id: user.id }
  const give = useMutation({
    mutationFn: (chosen: string) => unwrap(api.PUT('/users/{user_id}', { params: { path }, body: roleWish(roles, chosen) })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['people'] }),
        queries.invalidateQueries({ queryKey: rolesKey }),
        queries.invalidateQueries({ queryKey: meKey }),
      ]),
  })
  const view = useMutation({
    mutationFn: () => unwrap(api.POST('/access/view-as', { body: { user_id: user.id } })),
    // A fresh document: nothing of what the admin saw stays in memory.
    onSuccess: () => location.assign('/'),
  })
  return (
    <Tr>
      <Td>
        <div className="py-1">
          <p className="font-medium">{name}</p>
          <p className="text-xs text-ink-faint">{user.email}</p>
          {user.joined_by_domain && <p className="text-xs text-ink-faint">{t('users.joinedByDomain', { domain: user.joined_by_domain })}</p>}
        </div>
        <ProblemNotice error={give.error ?? view.error} className="my-2" />
      </Td>
      <Td>
        <div className="w-32 sm:w-44">
          <Select
            aria-label={t('users.roleOf', { name })}
            value={give.isPending ? give.variables : (user.role_id ?? user.role)}
            disabled={give.isPending || roles.length === 0}
            onChange={(event) => give.mutate(event.target.value)}
          >
            <RoleOptions roles={roles} />
          </Select>
        </div>
      </Td>
      <Td>
        <Badge tone={user.state === 'active' ? 'good' : user.state === 'pending' ? 'caution' : 'plain'}>{t(`users.state.${user.state}`)}</Badge>
      </Td>
      <Td className="text-end">
        {mayView && user.id !== me.id && user.state === 'active' && (
          <Button look="quiet" size="small" busy={view.isPending} onClick={() => view.mutate()} aria-label={t('view.asOf', { name })}>
            <Eye aria-hidden="true" />
            {t('view.as')}
          </Button>
        )}
      </Td>
    </Tr>
  )
}
