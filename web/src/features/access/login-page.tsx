import { useState } from 'react'
import { useLocation } from 'react-router'
import { AuthCard } from '@/components/ui/auth-card'
import { useSignIn } from './sign-in'
import { TextLink } from './text-link'
import { Form, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

// The guard around this page leads on as soon as somebody is signed in.
export function LoginPage() {
  const signIn = useSignIn()
  const { search } = useLocation()
  // The question for a code stays while it is answered, and while a wrong one is told.
  const [asksForCode, setAsksForCode] = useState(false)
  return (
    <AuthCard
      title={t('login.title')}
      footer={
        <>
          <p>
            {t('login.noAccount')} <TextLink to={`/register${search}`}>{t('login.register')}</TextLink>
          </p>
          <p className="mt-1.5">
            {t('login.noCompany')} <TextLink to="/signup">{t('login.signup')}</TextLink>
          </p>
        </>
      }
    >
      <Form
        unguarded
        wide
        submit={t('login.submit')}
        save={async (values) => {
          const who = values.text('email')
          const proof = { password: values.text('password'), otp: values.optional('otp') }
          try {
            await signIn.mutateAsync(who.includes('@') ? { email: who, ...proof } : { username: who, ...proof })
          } catch (error) {
            if (problemOf(error)?.code !== 'otp_needed') throw error
            setAsksForCode(true)
          }
        }}
      >
        <TextField label={t('login.who')} name="email" autoComplete="username" required autoCapitalize="none" spellCheck={false} />
        <PasswordField label={t('field.password')} name="password" autoComplete="current-password" required />
        {asksForCode && <Notice role="status">{t('login.otp.ask')}</Notice>}
        {asksForCode && (
          <TextField
            label={t('login.otp')}
            name="otp"
            autoComplete="one-time-code"
            required
            autoCapitalize="none"
            spellCheck={false}
            hint={t('login.otp.hint')}
          />
        )}
      </Form>
      <p className="mt-4 text-center text-[0.8125rem]">
        <TextLink to="/forgot-password">{t('login.forgot')}</TextLink>
      </p>
    </AuthCard>
  )
}
