// Makes or changes one of the company's own roles: a list box a permission, from "no" to the widest scope.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PermissionView } from './roles-page'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { FormProblem } from '@/components/ui/form-problem'
import { TextField } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
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
  const save = useMutation({
    mutationFn: (body: { name: string; description: string; permissions: Grant[] }) =>
      role
        ? unwrap(api.PUT('/roles/{role_id}', { params: { path: { role_id: role.role_id } }, body }))
        : unwrap(api.POST('/roles', { body })),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: rolesKey })
    },
  })
  const problem = problemOf(save.error)
  function choose(permission: Permission, scope: string) {
    const next = new Map(scopes)
    if (scope) next.set(permission, scope as Scope)
    else next.delete(permission)
    setScopes(next)
  }
  return (
    <form
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        const text = submitted(event)
        save.mutate({
          name: text('name') ?? '',
          description: text('description') ?? '',
          permissions: [...scopes].map(([permission, scope]) => ({ permission, scope })),
        })
      }}
    >
      <TextField
        label={t('roles.name')}
        name="name"
        required
        maxLength={60}
        defaultValue={role?.name}
        error={problem?.fieldMessage('name') ?? (problem?.code === 'role_name_taken' ? problem.detail : undefined)}
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
      <FormProblem error={save.error} fields={['name']} />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t('dialog.cancel')}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('roles.save')}
        </Button>
      </div>
    </form>
  )
}
