import { useMemo, useState } from 'react'
import { EmailField, NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { useCompanySignUp } from './sign-in'
import { TextLink } from './text-link'
import { Button } from '@/components/ui/button'
import { FormProblem } from '@/components/ui/form-problem'
import { TextField } from '@/components/ui/input'
import { JurisdictionNote } from '@/components/ui/jurisdiction-note'
import { SelectField } from '@/components/ui/select'
import { countries } from '@/lib/countries'
import { submitted } from '@/lib/form'
import { browserTimeZone, timeZones } from '@/lib/format'
import { t, useLanguage } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function SignupPage() {
  const signUp = useCompanySignUp()
  const [jurisdiction, setJurisdiction] = useState('')
  const language = useLanguage()
  const places = useMemo(() => countries(language), [language])
  const zones = useMemo(() => timeZones(), [])
  const problem = problemOf(signUp.error)
  return (
    <AuthCard
      wide
      title={t('signup.title')}
      description={t('signup.description')}
      footer={
        <p>
          {t('register.haveAccount')} <TextLink to="/login">{t('register.login')}</TextLink>
        </p>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          const text = submitted(event)
          signUp.mutate({
            company_name: text('company_name'),
            email: text('email') ?? '',
            password: text('password') ?? '',
            jurisdiction: text('jurisdiction'),
            time_zone: text('time_zone'),
          })
        }}
      >
        <TextField
          label={t('field.company')}
          name="company_name"
          autoComplete="organization"
          required
          maxLength={255}
          error={problem?.fieldMessage('company_name', 'name')}
        />
        <EmailField error={signUp.error} />
        <NewPasswordField error={signUp.error} />
        <SelectField
          label={t('field.country')}
          name="jurisdiction"
          autoComplete="country"
          required
          value={jurisdiction}
          onChange={(event) => setJurisdiction(event.target.value)}
          error={problem?.fieldMessage('jurisdiction')}
          hint={t('field.country.hint')}
        >
          <option value="" disabled>
            {t('field.country.choose')}
          </option>
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {place.name}
            </option>
          ))}
        </SelectField>
        <JurisdictionNote jurisdiction={jurisdiction} />
        <SelectField
          label={t('field.timeZone')}
          name="time_zone"
          defaultValue={browserTimeZone()}
          error={problem?.fieldMessage('time_zone')}
          hint={t('field.timeZone.hint')}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
        <FormProblem error={signUp.error} fields={['company_name', 'name', 'email', 'password', 'jurisdiction', 'time_zone']} />
        <Button type="submit" look="primary" busy={signUp.isPending} className="mt-1 w-full">
          {t('signup.submit')}
        </Button>
      </form>
    </AuthCard>
  )
}
