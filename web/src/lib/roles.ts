// The company's roles: what they are called, and which ones can be given.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { hasText, t } from '@/lib/i18n'
import { useSession, type Me, type Role } from '@/lib/session'

export type RoleView = components['schemas']['RoleView']
export type Grant = components['schemas']['Grant']
export type Scope = Grant['scope']

export const rolesKey = ['roles'] as const

export function useRoles() {
  return useQuery({ queryKey: rolesKey, queryFn: () => unwrap(api.GET('/roles')), staleTime: 60_000 })
}

export function roleTitle(role: RoleView): string {
  return role.built_in ? t(`role.${role.role_id as Role}`) : role.name
}

// What somebody's role is called: a built-in one by our word, the company's own by its name.
export function useRoleTitle(): (role: Role, roleId?: string | null) => string {
  const roles = useRoles()
  return (role, roleId) => roles.data?.find((each) => each.role_id === roleId)?.name ?? t(`role.${role}`)
}

// What a permission allows, in the reader's language; the server says it in English.
export function permissionText({ permission, description }: { permission: string; description: string }): string {
  const key = `permission.${permission}`
  return hasText(key) ? t(key) : description
}

export function ownRoleTitle(me: Me): string {
  return me.role === 'custom' ? me.role_name : t(`role.${me.role}`)
}

// A choice of a list as the server takes it: a built-in role by its name, the company's own by its id.
export function roleWish(roles: readonly RoleView[], chosen: string): { role?: Role; role_id?: string } {
  const role = roles.find((each) => each.role_id === chosen)
  return role && !role.built_in ? { role_id: chosen } : { role: chosen as Role }
}

// How far whoever is signed in holds a permission; nothing while it is not known, or not held.
export function useReach(permission: Grant['permission']): Scope | undefined {
  const { data: me } = useSession()
  const roles = useRoles()
  if (!me?.permissions.includes(permission)) return undefined
  const own = roles.data?.find((role) => role.role_id === (me.role_id ?? me.role))
  return own?.permissions.find((grant) => grant.permission === permission)?.scope
}
