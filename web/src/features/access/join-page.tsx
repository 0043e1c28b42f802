// Where the link in the mail to somebody who registered leads. It asks for the password of the registration, so that nobody is let in
// by the click of another person, or of a program that opens links.
import { useMutation } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { AuthCard } from '@/components/ui/auth-card'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import { t } from '@/lib/i18n'
import { useSession, useSessionChange } from '@/lib/session'

export function JoinPage() {
  const { token = '' } = useParams()
  const { data: me } = useSession()
  const { reload } = useSessionChange()
  const join = useMutation({
    mutationFn: (password: string) => unwrap(api.POST('/auth/register/confirm', { body: { token, password } })),
    onSuccess: () => reload(),
  })
  return (
    <AuthCard
      title={join.data ? t('join.welcome', { company: join.data.company_name }) : t('join.title')}
      description={join.data ? undefined : t('join.description')}
      footer={
        join.data && me?.email === join.data.email ? (
          <TextLink to="/">{t('join.goOn')}</TextLink>
        ) : (
          <TextLink to="/login">{t('register.login')}</TextLink>
        )
      }
    >
      {join.data ? (
        <Notice tone="good" role="status">
          {t('join.done', { email: join.data.email })}
        </Notice>
      ) : (
        <Form unguarded wide submit={t('join.submit')} save={(values) => join.mutateAsync(values.text('password'))}>
          <PasswordField label={t('field.password')} name="password" autoComplete="current-password" required hint={t('join.password.hint')} />
        </Form>
      )}
    </AuthCard>
  )
}
