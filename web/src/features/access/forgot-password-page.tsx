import { useMutation } from '@tanstack/react-query'
import { AuthCard } from '@/components/ui/auth-card'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { Form, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'

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
        <Form unguarded wide body="ForgottenPassword" submit={t('forgot.submit')} save={(values) => ask.mutateAsync(values.text('email'))}>
          <TextField label={t('field.email')} name="email" type="email" autoComplete="username" required />
        </Form>
      )}
    </AuthCard>
  )
}
