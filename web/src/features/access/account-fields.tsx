// The fields every new account has. What the server says of each, the form around them puts there.
import { TextField } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { t } from '@/lib/i18n'

export function NameFields() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField label={t('field.firstName')} name="first_name" autoComplete="given-name" maxLength={100} />
      <TextField label={t('field.lastName')} name="last_name" autoComplete="family-name" maxLength={100} />
    </div>
  )
}

export function EmailField({ email }: { email?: string }) {
  return (
    <TextField
      label={t('field.email')}
      name="email"
      type="email"
      autoComplete="email"
      required
      defaultValue={email}
      readOnly={email !== undefined}
    />
  )
}

export function NewPasswordField() {
  return (
    <PasswordField
      label={t('field.password')}
      name="password"
      autoComplete="new-password"
      required
      minLength={10}
      maxLength={128}
      hint={t('field.password.hint')}
    />
  )
}

// Problems that are about one field without naming it.
export const accountCodes = { email_taken: 'email' }
