// The fields every new account has, with the server's word on each.
import { TextField } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function NameFields({ error }: { error: unknown }) {
  const problem = problemOf(error)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('field.firstName')}
        name="first_name"
        autoComplete="given-name"
        maxLength={100}
        error={problem?.fieldMessage('first_name')}
      />
      <TextField
        label={t('field.lastName')}
        name="last_name"
        autoComplete="family-name"
        maxLength={100}
        error={problem?.fieldMessage('last_name')}
      />
    </div>
  )
}

export function EmailField({ error, email }: { error: unknown; email?: string }) {
  const problem = problemOf(error)
  const taken = problem?.code === 'email_taken' ? problem.detail : undefined
  return (
    <TextField
      label={t('field.email')}
      name="email"
      type="email"
      autoComplete="email"
      required
      defaultValue={email}
      readOnly={email !== undefined}
      error={problem?.fieldMessage('email') ?? taken}
    />
  )
}

export function NewPasswordField({ error }: { error: unknown }) {
  return (
    <PasswordField
      label={t('field.password')}
      name="password"
      autoComplete="new-password"
      required
      minLength={10}
      maxLength={128}
      hint={t('field.password.hint')}
      error={problemOf(error)?.fieldMessage('password')}
    />
  )
}
