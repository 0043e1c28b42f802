// Adds a person to the list, and lets them in: by a mailed link, by a password, or not yet.
import { useState } from 'react'
import { Link } from 'react-router'
import { DepartmentField, TeamField } from './group-fields'
import { Invited } from './invited'
import { PersonField } from './person-field'
import { usePeopleChanged, type Employee, type NewEmployee } from './people'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Dialog } from '@/components/ui/dialog'
import { DayField, Form, SelectField, TextField } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { problemSentence } from '@/components/ui/problem-state'
import { RoleOptions } from '@/components/ui/role-options'
import { toast } from '@/components/ui/toast'
import type { FormValues } from '@/lib/form'
import { t } from '@/lib/i18n'
import { roleWish, useRoles } from '@/lib/roles'
import { useMe, usePermission } from '@/lib/session'

const ways = ['invite', 'password', 'list'] as const
type Way = (typeof ways)[number]

interface Added {
  person: Employee
  invite?: components['schemas']['FreshInvite']
  // Added, and yet not invited.
  problem?: unknown
}

export function AddEmployee({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [added, setAdded] = useState<Added>()
  const close = () => {
    setAdded(undefined)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={added?.invite ? t('people.added', { name: added.person.name }) : t('people.add')} className="max-w-xl">
      {added?.invite ? (
        <>
          <Invited invite={added.invite} onDone={close} onMore={() => setAdded(undefined)} />
          <p className="mt-3 text-[0.8125rem]">
            <Link to={`/employees/${added.person.employee_id}`} onClick={close} className="font-medium text-accent-ink hover:underline">
              {t('people.openProfile', { name: added.person.name })}
            </Link>
          </p>
        </>
      ) : (
        <AddForm
          onCancel={close}
          onAdded={(result) => {
            if (result.invite) return setAdded(result)
            if (result.problem) toast(t('people.added.uninvited', { name: result.person.name, reason: problemSentence(result.problem) }), { tone: 'danger' })
            else toast(t('people.added', { name: result.person.name }))
            close()
          }}
        />
      )}
    </Dialog>
  )
}

function AddForm({ onAdded, onCancel }: { onAdded: (added: Added) => void; onCancel: () => void }) {
  const me = useMe()
  const roles = useRoles()
  const letsIn = usePermission('invites_manage')
  const changed = usePeopleChanged()
  const [way, setWay] = useState<Way>(letsIn ? 'invite' : 'list')
  const offered = (roles.data ?? []).filter((role) => role.role_id !== 'admin' || me.role === 'admin')

  const save = async (values: FormValues): Promise<Added> => {
    const body: NewEmployee = {
      name: values.text('name'),
      email: values.text('email'),
      role: values.optional('role'),
      team_id: values.whole('team_id'),
      department_id: values.whole('department_id'),
      manager_id: values.whole('manager_id'),
      hire_date: values.optional('hire_date'),
    }
    const access = roleWish(offered, values.optional('access') ?? 'employee')
    if (way === 'password') return { person: await unwrap(api.POST('/employees', { body: { ...body, password: values.text('password'), access: access.role } })) }
    const person = await unwrap(api.POST('/employees', { body: { ...body, invite: letsIn ? false : undefined } }))
    if (way === 'list') return { person }
    // By itself, because this answer has the link, for who has no mail server.
    const path = { employee_id: person.employee_id }
    try {
      return { person, invite: await unwrap(api.POST('/employees/{employee_id}/invite', { params: { path }, body: access })) }
    } catch (problem) {
      return { person, problem }
    }
  }

  return (
    <Form save={save} onSaved={(result) => changed().then(() => onAdded(result))} submit={t(`people.add.${way}`)} cancel={onCancel} codes={{ employee_email_taken: 'email', email_taken: 'email' }} className="mt-3">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('people.fullName')} name="name" required maxLength={255} autoComplete="off" />
        <TextField label={t('field.email')} name="email" type="email" required autoComplete="off" />
        <TextField label={t('people.jobTitle')} name="role" maxLength={255} autoComplete="off" optional={t('field.optional')} />
        <DayField label={t('people.hireDate')} name="hire_date" optional={t('field.optional')} />
        <TeamField />
        <DepartmentField />
      </div>
      <PersonField name="manager_id" label={t('people.manager')} />
      {letsIn && (
        <fieldset>
          <legend className="mb-2 text-[0.8125rem] font-medium">{t('people.way')}</legend>
          <div className="grid gap-2 sm:grid-cols-3">
            {ways.map((each) => (
              <label
                key={each}
                className="flex items-start gap-2.5 rounded-lg border p-3 text-[0.8125rem] has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
              >
                <input type="radio" name="way" value={each} checked={way === each} onChange={() => setWay(each)} className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none" />
                <span>
                  <span className="block font-medium">{t(`people.way.${each}`)}</span>
                  <span className="block text-xs text-ink-soft">{t(`people.way.${each}.hint`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {way !== 'list' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField key={roles.data ? 'known' : 'unknown'} label={t('people.accessRole')} name="access" defaultValue="employee">
            <RoleOptions roles={way === 'password' ? offered.filter((role) => role.built_in) : offered} />
          </SelectField>
          {way === 'password' && <PasswordField label={t('field.password')} name="password" required minLength={10} maxLength={128} autoComplete="new-password" hint={t('field.password.hint')} />}
        </div>
      )}
    </Form>
  )
}
