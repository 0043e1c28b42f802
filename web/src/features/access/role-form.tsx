// Makes or changes one of the company's own roles: a list box a permission, from "no" to the widest scope.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PermissionView } from './roles-page'
import { api, unwrap } from '@/api/client'
import { Form, TextField } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { t } from '@/lib/i18n'
import { permissionText, rolesKey, type Grant, type RoleView, type Scope } from '@/lib/roles'

type Permission = Grant['permission']

interface RoleFormProps {
  role?: RoleView
  permissions: PermissionView[]
  onDone: () => void
}

export function RoleForm({ role, permissions, onDone }: RoleFormProps) {
  const queries = useQueryClient()
  const [scopes, setScopes] = useState(() => new Map(role?.permissions.map((grant) => [grant.permission, grant.scope])))
  const save = (body: { name: string; description: string; permissions: Grant[] }) =>
    role
      ? unwrap(api.PUT('/roles/{role_id}', { params: { path: { role_id: role.role_id } }, body }))
      : unwrap(api.POST('/roles', { body }))
  function choose(permission: Permission, scope: string) {
    const next = new Map(scopes)
    if (scope) next.set(permission, scope as Scope)
    else next.delete(permission)
    setScopes(next)
  }
  return (
    <Form
      className="mt-3"
      codes={{ role_name_taken: 'name' }}
      submit={t('roles.save')}
      cancel={onDone}
      save={(values) =>
        save({
          name: values.text('name'),
          description: values.text('description'),
          permissions: [...scopes].map(([permission, scope]) => ({ permission, scope })),
        })
      }
      onSaved={() => {
        onDone()
        return queries.invalidateQueries({ queryKey: rolesKey })
      }}
    >
      <TextField
        label={t('roles.name')}
        name="name"
        required
        maxLength={60}
        defaultValue={role?.name}
      />
      <TextField label={t('roles.purpose')} name="description" maxLength={500} defaultValue={role?.description} optional={t('field.optional')} />
      <fieldset>
        <legend className="text-[0.8125rem] font-medium">{t('roles.may')}</legend>
        <ul className="mt-1.5 divide-y border-y">
          {permissions.map(({ permission, description, scopes: offered }) => (
            <li key={permission} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 sm:flex-nowrap">
              <label htmlFor={`grant-${permission}`} className="min-w-0 text-[0.8125rem]">
                {permissionText({ permission, description })}
              </label>
              <div className="w-full shrink-0 sm:w-44">
                <Select id={`grant-${permission}`} value={scopes.get(permission) ?? ''} onChange={(event) => choose(permission, event.target.value)}>
                  <option value="">{t('roles.no')}</option>
                  {offered.map((scope) => (
                    <option key={scope} value={scope}>
                      {offered.length === 1 ? t('roles.yes') : t(`scope.${scope}`)}
                    </option>
                  ))}
                </Select>
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
    </Form>
  )
}
