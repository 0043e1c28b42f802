import { useMutation } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function ResetPasswordPage() {
  const { token = '' } = useParams()
  const reset = useMutation({
    mutationFn: (password: string) => unwrap(api.POST('/auth/password/reset', { body: { token, password } })),
  })
  const isGone = problemOf(reset.error)?.status === 404
  return (
    <AuthCard
      title={t('reset.title')}
      description={t('reset.description')}
      footer={isGone ? <TextLink to="/forgot-password">{t('reset.again')}</TextLink> : <TextLink to="/login">{t('forgot.back')}</TextLink>}
    >
      {reset.isSuccess ? (
        <Notice tone="good" role="status">
          {t('reset.done')}
        </Notice>
      ) : (
        <Form unguarded wide submit={t('reset.submit')} save={(values) => reset.mutateAsync(values.text('password'))}>
          <NewPasswordField />
        </Form>
      )}
    </AuthCard>
  )
}
