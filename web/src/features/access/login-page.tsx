import { useState } from 'react'
import { useLocation } from 'react-router'
import { AuthCard } from '@/components/ui/auth-card'
import { useSignIn } from './sign-in'
import { TextLink } from './text-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import { ProblemNotice } from '@/components/ui/problem-state'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

// The guard around this page leads on as soon as somebody is signed in.
export function LoginPage() {
  const signIn = useSignIn()
  const { search } = useLocation()
  const code = problemOf(signIn.error)?.code
  // The question for a code stays while it is answered, and while a wrong one is told.
  const [asksForCode, setAsksForCode] = useState(false)
  if (!asksForCode && code === 'otp_needed') setAsksForCode(true)
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
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          const text = submitted(event)
          const who = text('email') ?? ''
          const password = text('password') ?? ''
          const otp = text('otp')
          signIn.mutate(who.includes('@') ? { email: who, password, otp } : { username: who, password, otp })
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
        <ProblemNotice error={code === 'otp_needed' ? undefined : signIn.error} />
        <Button type="submit" look="primary" busy={signIn.isPending} className="mt-1 w-full">
          {t('login.submit')}
        </Button>
        <p className="text-center text-[0.8125rem]">
          <TextLink to="/forgot-password">{t('login.forgot')}</TextLink>
        </p>
      </form>
    </AuthCard>
  )
}
