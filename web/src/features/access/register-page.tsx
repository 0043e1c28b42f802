import { Building2, MailOpen, UserRound, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { accountCodes, EmailField, NameFields, NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { useRegister } from './sign-in'
import { TextLink } from './text-link'
import { Form, TextField } from '@/components/ui/form'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

type Way = 'company' | 'invited' | 'personal'

const ways: { way: Way; icon: LucideIcon }[] = [
  { way: 'company', icon: Building2 },
  { way: 'invited', icon: MailOpen },
  { way: 'personal', icon: UserRound },
]

export function RegisterPage() {
  const [way, setWay] = useState<Way>('company')
  return (
    <AuthCard
      wide
      title={t('register.title')}
      footer={
        <>
          <p>
            {t('register.haveAccount')} <TextLink to="/login">{t('register.login')}</TextLink>
          </p>
          <p className="mt-1.5">
            {t('login.noCompany')} <TextLink to="/signup">{t('login.signup')}</TextLink>
          </p>
        </>
      }
    >
      <fieldset className="mb-5">
        <legend className="mb-2 text-[0.8125rem] font-medium">{t('register.how')}</legend>
        <div className="flex flex-col gap-2">
          {ways.map((each) => (
            <WayChoice key={each.way} {...each} chosen={way} onChoose={setWay} />
          ))}
        </div>
      </fieldset>
      {way === 'invited' ? <InvitationLink /> : <RegisterForm key={way} way={way} />}
    </AuthCard>
  )
}

interface WayChoiceProps {
  way: Way
  icon: LucideIcon
  chosen: Way
  onChoose: (way: Way) => void
}

function WayChoice({ way, icon: Icon, chosen, onChoose }: WayChoiceProps) {
  const on = way === chosen
  return (
    <label
      className={cn(
        'flex items-start gap-3 rounded-xl border p-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
        on ? 'border-accent bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <input type="radio" name="way" value={way} checked={on} onChange={() => onChoose(way)} className="sr-only" />
      <Icon aria-hidden="true" className={cn('mt-0.5 size-4', on ? 'text-accent-ink' : 'text-ink-faint')} />
      <span>
        <span className="block text-[0.8125rem] font-medium">{t(`register.way.${way}`)}</span>
        <span className="block text-xs text-ink-soft">{t(`register.way.${way}.hint`)}</span>
      </span>
    </label>
  )
}

function RegisterForm({ way }: { way: 'company' | 'personal' }) {
  const register = useRegister()
  return (
    <Form
      unguarded
      wide
      body="Register"
      codes={accountCodes}
      submit={t('register.submit')}
      save={(values) =>
        register.mutateAsync({
          email: values.text('email'),
          password: values.text('password'),
          first_name: values.optional('first_name'),
          last_name: values.optional('last_name'),
          company_name: way === 'company' ? values.optional('company_name') : undefined,
        })
      }
    >
      {way === 'company' && (
        <TextField
          label={t('field.company')}
          name="company_name"
          autoComplete="organization"
          required
          maxLength={255}
          hint={t('register.company.hint')}
        />
      )}
      <NameFields />
      <EmailField />
      <NewPasswordField />
    </Form>
  )
}

function InvitationLink() {
  const navigate = useNavigate()
  return (
    <Form
      unguarded
      wide
      submit={t('register.openInvitation')}
      save={async (values) => tokenIn(values.text('link'))}
      onSaved={(token) => navigate(`/invitations/${encodeURIComponent(token)}`)}
    >
      <TextField label={t('register.link')} name="link" required hint={t('register.link.hint')} autoComplete="off" />
    </Form>
  )
}

// The token of a pasted link, or the text itself when only the token was pasted.
export function tokenIn(text: string): string {
  return decodeURIComponent(/\/invitations\/([^/?#\s]+)/.exec(text)?.[1] ?? text.trim())
}
