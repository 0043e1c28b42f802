import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { sessionsKey } from './sessions-card'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { FormProblem } from '@/components/ui/form-problem'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function PasswordCard() {
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const change = useMutation({
    mutationFn: (body: components['schemas']['PasswordChange']) => unwrap(api.POST('/auth/password', { body })),
    onSuccess: () => {
      form.current?.reset()
      return queries.invalidateQueries({ queryKey: sessionsKey })
    },
  })
  const problem = problemOf(change.error)
  return (
    <Card>
      <CardHead title={t('security.password')} description={t('security.password.description')} />
      <form
        ref={form}
        className="flex flex-col gap-4 p-5"
        onSubmit={(event) => {
          const text = submitted(event)
          change.mutate({ current_password: text('current_password') ?? '', new_password: text('new_password') ?? '' })
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <PasswordField
            label={t('security.password.current')}
            name="current_password"
            autoComplete="current-password"
            required
            error={problem?.fieldMessage('current_password')}
          />
          <PasswordField
            label={t('security.password.new')}
            name="new_password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={128}
            hint={t('field.password.hint')}
            error={problem?.fieldMessage('new_password')}
          />
        </div>
        <FormProblem error={change.error} fields={['current_password', 'new_password']} />
        {change.isSuccess && (
          <Notice tone="good" role="status">
            {t('security.password.changed')}
          </Notice>
        )}
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('security.password.submit')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
