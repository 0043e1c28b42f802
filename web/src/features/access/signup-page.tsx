import { useMemo, useState } from 'react'
import { accountCodes, EmailField, NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { useCompanySignUp } from './sign-in'
import { TextLink } from './text-link'
import { Form, SelectField, TextField } from '@/components/ui/form'
import { JurisdictionNote } from '@/components/ui/jurisdiction-note'
import { countries } from '@/lib/countries'
import { browserTimeZone, timeZones } from '@/lib/format'
import { t, useLanguage } from '@/lib/i18n'

export function SignupPage() {
  const signUp = useCompanySignUp()
  const [jurisdiction, setJurisdiction] = useState('')
  const language = useLanguage()
  const places = useMemo(() => countries(language), [language])
  const zones = useMemo(() => timeZones(), [])
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
      <Form
        unguarded
        wide
        body="SignUp"
        codes={accountCodes}
        submit={t('signup.submit')}
        save={(values) =>
          signUp.mutateAsync({
            company_name: values.optional('company_name'),
            email: values.text('email'),
            password: values.text('password'),
            jurisdiction: values.optional('jurisdiction'),
            time_zone: values.optional('time_zone'),
          })
        }
      >
        <TextField
          label={t('field.company')}
          name="company_name"
          autoComplete="organization"
          required
          maxLength={255}
        />
        <EmailField />
        <NewPasswordField />
        <SelectField
          label={t('field.country')}
          name="jurisdiction"
          autoComplete="country"
          required
          value={jurisdiction}
          onChange={(event) => setJurisdiction(event.target.value)}
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
          hint={t('field.timeZone.hint')}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
      </Form>
    </AuthCard>
  )
}
