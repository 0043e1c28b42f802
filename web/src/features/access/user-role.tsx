// Which role somebody has, changed where it is shown. It takes effect within seconds, so it can be taken back as fast.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { problemSentence } from '@/components/ui/problem-state'
import { RoleOptions } from '@/components/ui/role-options'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { roleTitle, roleWish, rolesKey, type RoleView } from '@/lib/roles'
import { meKey } from '@/lib/session'

interface UserRoleProps {
  user: components['schemas']['UserProfile']
  roles: RoleView[]
}

export function UserRole({ user, roles }: UserRoleProps) {
  const queries = useQueryClient()
  const name = user.full_name || user.email
  const current = user.role_id ?? user.role
  const give = async (chosen: string) => {
    await unwrap(api.PUT('/users/{user_id}', { params: { path: { user_id: user.id } }, body: roleWish(roles, chosen) }))
    await Promise.all([['people'], rolesKey, meKey].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  const giving = useMutation({
    mutationFn: give,
    onSuccess: (_, chosen) => {
      const role = roles.find((each) => each.role_id === chosen)
      toast(t('users.roleGiven', { name, role: role ? roleTitle(role) : chosen }), { undo: () => give(current) })
    },
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  return (
    <div className="w-40 sm:w-44">
      <Select
        aria-label={t('users.roleOf', { name })}
        value={giving.isPending ? giving.variables : current}
        disabled={giving.isPending || roles.length === 0}
        onChange={(event) => giving.mutate(event.target.value)}
      >
        <RoleOptions roles={roles} />
      </Select>
    </div>
  )
}
