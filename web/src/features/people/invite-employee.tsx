// Invites somebody who is on the list already, at the address that stands there.
import { useState } from 'react'
import { Invited } from './invited'
import { usePeopleChanged, type Employee } from './people'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Dialog } from '@/components/ui/dialog'
import { Form, SelectField } from '@/components/ui/form'
import { RoleOptions } from '@/components/ui/role-options'
import { t } from '@/lib/i18n'
import { roleWish, useRoles } from '@/lib/roles'
import { useMe } from '@/lib/session'

export function InviteEmployee({ person, open, onClose }: { person: Employee; open: boolean; onClose: () => void }) {
  const me = useMe()
  const roles = useRoles()
  const changed = usePeopleChanged()
  const [invite, setInvite] = useState<components['schemas']['FreshInvite']>()
  const offered = (roles.data ?? []).filter((role) => role.role_id !== 'admin' || me.role === 'admin')
  const close = () => {
    setInvite(undefined)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t('person.inviteOf', { name: person.name })}>
      {invite ? (
        <Invited invite={invite} onDone={close} />
      ) : (
        <Form
          save={(values) =>
            unwrap(
              api.POST('/employees/{employee_id}/invite', {
                params: { path: { employee_id: person.employee_id } },
                body: { ...roleWish(offered, values.text('access')), expires_in_days: values.whole('expires_in_days') },
              }),
            )
          }
          onSaved={(fresh) => {
            setInvite(fresh)
            return changed()
          }}
          submit={t('invites.create')}
          cancel={close}
          className="mt-2"
        >
          <p className="text-[0.8125rem] text-ink-soft">{t('person.invite.body', { email: person.email })}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField key={roles.data ? 'known' : 'unknown'} label={t('people.accessRole')} name="access" defaultValue="employee">
              <RoleOptions roles={offered} />
            </SelectField>
            <SelectField label={t('invites.validFor')} name="expires_in_days" defaultValue="7">
              {[1, 7, 14, 30].map((days) => (
                <option key={days} value={days}>
                  {t('days', { days })}
                </option>
              ))}
            </SelectField>
          </div>
        </Form>
      )}
    </Dialog>
  )
}
