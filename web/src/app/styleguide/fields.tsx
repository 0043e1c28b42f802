// A form that saves nothing, and one whose saving is refused.
import { Section } from './section'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { CheckField, DayField, Form, SelectField, TextAreaField, TextField } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'

const refuse = () => Promise.reject(new ApiProblem(422, { code: 'invalid_request', detail: t('valid.other'), errors: [{ field: 'email', message: t('valid.email') }] }))

export function Fields() {
  return (
    <Section title={t('styleguide.fields')} className="grid items-start lg:grid-cols-2">
      <Card className="p-5">
        <Form unguarded submit={t('company.save')} saved={t('company.saved')} save={async () => undefined}>
          <TextField label={t('field.firstName')} name="first_name" required maxLength={20} hint={t('field.timeZone.hint')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DayField label={t('filter.from')} name="from" />
            <SelectField label={t('field.role')} name="role" options={[{ value: 'hr', label: t('role.hr') }, { value: 'analyst', label: t('role.analyst') }]} />
          </div>
          <PasswordField label={t('field.password')} name="password" autoComplete="off" hint={t('field.password.hint')} />
          <TextAreaField label={t('roles.purpose')} name="purpose" optional={t('field.optional')} />
          <CheckField label={t('roles.yes')} name="yes" />
        </Form>
      </Card>
      <Card className="flex flex-col gap-6 p-5">
        <Form unguarded submit={t('invites.create')} look="plain" save={refuse}>
          <TextField label={t('field.email')} name="email" type="email" defaultValue={t('styleguide.wrongEmail')} error={t('valid.email')} />
          <TextField label={t('field.company')} name="company" disabled defaultValue="Attune" />
        </Form>
        <CopyField label={t('invites.link')} value="https://attune.example/invitations/…" hint={t('invites.link.hint')} />
      </Card>
    </Section>
  )
}
