import { useLocation } from 'react-router'
import { AuthCard } from './auth-card'
import { useSignIn } from './sign-in'
import { TextLink } from './text-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/input'
import { PasswordField } from '@/components/ui/password-field'
import { ProblemNotice } from '@/components/ui/problem-state'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'

// The guard around this page leads on as soon as somebody is signed in.
export function LoginPage() {
  const signIn = useSignIn()
  const { search } = useLocation()
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
          signIn.mutate(who.includes('@') ? { email: who, password } : { username: who, password })
        }}
      >
        <TextField label={t('login.who')} name="email" autoComplete="username" required autoCapitalize="none" spellCheck={false} />
        <PasswordField label={t('field.password')} name="password" autoComplete="current-password" required />
        <ProblemNotice error={signIn.error} />
        <Button type="submit" look="primary" busy={signIn.isPending} className="mt-1 w-full">
          {t('login.submit')}
        </Button>
      </form>
    </AuthCard>
  )
}
