// The options of a select of roles: the built-in ones, then the company's own.
import { t } from '@/lib/i18n'
import { roleTitle, type RoleView } from '@/lib/roles'

export function RoleOptions({ roles }: { roles: readonly RoleView[] }) {
  const own = roles.filter((role) => !role.built_in)
  return (
    <>
      {roles
        .filter((role) => role.built_in)
        .map((role) => (
          <option key={role.role_id} value={role.role_id}>
            {roleTitle(role)}
          </option>
        ))}
      {own.length > 0 && (
        <optgroup label={t('roles.own')}>
          {own.map((role) => (
            <option key={role.role_id} value={role.role_id}>
              {role.name}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}
