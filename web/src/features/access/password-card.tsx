import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionsKey } from './sessions-card'
import { api, unwrap } from '@/api/client'
import { Card, CardHead } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

export function PasswordCard() {
  const queries = useQueryClient()
  // A form that was sent begins anew, empty.
  const [sent, setSent] = useState(0)
  return (
    <Card>
      <CardHead title={t('security.password')} description={t('security.password.description')} />
      <Form
        key={sent}
        body="PasswordChange"
        className="p-5"
        submit={t('security.password.submit')}
        save={(values) =>
          unwrap(
            api.POST('/auth/password', {
              body: { current_password: values.text('current_password'), new_password: values.text('new_password') },
            }),
          )
        }
        onSaved={() => {
          setSent(sent + 1)
          toast(t('security.password.changed'))
          return queries.invalidateQueries({ queryKey: sessionsKey })
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <PasswordField label={t('security.password.current')} name="current_password" autoComplete="current-password" required />
          <PasswordField
            label={t('security.password.new')}
            name="new_password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={128}
            hint={t('field.password.hint')}
          />
        </div>
      </Form>
    </Card>
  )
}
