import { useMutation } from '@tanstack/react-query'
import { AuthCard } from '@/components/ui/auth-card'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form'
import { FormProblem } from '@/components/ui/form-problem'
import { Notice } from '@/components/ui/notice'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function ForgotPasswordPage() {
  const ask = useMutation({
    mutationFn: (email: string) => unwrap(api.POST('/auth/password/forgot', { body: { email } })),
  })
  return (
    <AuthCard title={t('forgot.title')} description={t('forgot.description')} footer={<TextLink to="/login">{t('forgot.back')}</TextLink>}>
      {ask.isSuccess ? (
        <Notice tone="good" role="status">
          {t('forgot.sent')}
        </Notice>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            const text = submitted(event)
            ask.mutate(text('email') ?? '')
          }}
        >
          <TextField
            label={t('field.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={problemOf(ask.error)?.fieldMessage('email')}
          />
          <FormProblem error={ask.error} fields={['email']} />
          <Button type="submit" look="primary" busy={ask.isPending} className="w-full">
            {t('forgot.submit')}
          </Button>
        </form>
      )}
    </AuthCard>
  )
}
