import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { changesOnly, type Company, type CompanyChange } from './company-change'
import { EmailDomainsCard } from './email-domains-card'
import { PolicyChoice } from './policy-choice'
import { ProgrammeFields } from './programme-fields'
import { api, unwrap } from '@/api/client'
import { Card, CardHead } from '@/components/ui/card'
import { Form, SelectField, TextField } from '@/components/ui/form'
import { JurisdictionNote } from '@/components/ui/jurisdiction-note'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { countries, prohibitsEmotionAnalysis } from '@/lib/countries'
import type { FormValues } from '@/lib/form'
import { timeZones } from '@/lib/format'
import { t, useLanguage } from '@/lib/i18n'
import { meKey } from '@/lib/session'

export function CompanyPage() {
  const company = useQuery({ queryKey: ['company'], queryFn: () => unwrap(api.GET('/companies/current')) })
  return (
    <Page title={t('company.title')} description={t('company.description')} narrow>
      {company.isPending && (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      {company.error && (
        <Card>
          <ProblemState error={company.error} retry={() => void company.refetch()} />
        </Card>
      )}
      {company.data && <CompanyForm key={company.data.updated_at} company={company.data} />}
      {company.data && <EmailDomainsCard />}
    </Page>
  )
}

function CompanyForm({ company }: { company: Company }) {
  const queries = useQueryClient()
  const [jurisdiction, setJurisdiction] = useState(company.jurisdiction ?? '')
  const [policy, setPolicy] = useState(company.emotion_policy)
  const language = useLanguage()
  const places = useMemo(() => countries(language), [language])
  const zones = useMemo(() => timeZones(), [])
  const save = (values: FormValues) => {
    const wish: CompanyChange = {
      name: values.text('name'),
      jurisdiction: jurisdiction || null,
      time_zone: values.text('time_zone'),
      emotion_policy: effective,
    }
    if (effective === 'aggregate') wish.group_minimum = values.whole('group_minimum') ?? company.group_minimum
    if (effective === 'safety_programme') {
      wish.programme_purpose = values.nullable('programme_purpose')
      wish.programme_runner = values.nullable('programme_runner')
      wish.programme_ends = values.nullable('programme_ends')
    }
    return unwrap(api.PUT('/companies/current', { body: changesOnly(company, wish) }))
  }
  const saved = (changed: Company) => {
    toast(t('company.saved'))
    queries.setQueryData(['company'], changed)
    for (const queryKey of [meKey, ['dashboard'], ['people']]) void queries.invalidateQueries({ queryKey })
  }
  const forced = prohibitsEmotionAnalysis(jurisdiction)
  const effective = forced ? 'prohibited' : policy
  const known = places.some((place) => place.code === jurisdiction)
  return (
    <Form body="CompanyChange" className="gap-5" submit={t('company.save')} save={save} onSaved={saved}>
      <Card>
        <CardHead title={t('company.basics')} />
        <div className="grid gap-4 p-5 sm:grid-cols-2">
          <TextField
            label={t('field.company')}
            name="name"
            required
            maxLength={255}
            defaultValue={company.name}
          />
          <SelectField
            label={t('field.timeZone')}
            name="time_zone"
            defaultValue={company.time_zone}
            hint={t('field.timeZone.hint')}
          >
            {!zones.includes(company.time_zone) && <option value={company.time_zone}>{company.time_zone}</option>}
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
        </div>
      </Card>
      <Card>
        <CardHead title={t('company.law')} description={t('company.law.description')} />
        <div className="flex flex-col gap-4 p-5">
          <SelectField
            label={t('field.country')}
            name="jurisdiction"
            fieldClassName="sm:max-w-xs"
            value={jurisdiction}
            onChange={(event) => setJurisdiction(event.target.value)}
          >
            <option value="">{t('field.country.choose')}</option>
            {jurisdiction && !known && <option value={jurisdiction}>{jurisdiction}</option>}
            {places.map((place) => (
              <option key={place.code} value={place.code}>
                {place.name}
              </option>
            ))}
          </SelectField>
          <JurisdictionNote jurisdiction={jurisdiction} />
          <PolicyChoice value={effective} forced={forced} onChange={setPolicy} />
          {effective === 'aggregate' && (
            <TextField
              label={t('company.groupMinimum')}
              name="group_minimum"
              type="number"
              min={5}
              max={1000}
              defaultValue={company.group_minimum}
              hint={t('company.groupMinimum.hint')}
              fieldClassName="sm:max-w-xs"
            />
          )}
          {effective === 'safety_programme' && <ProgrammeFields company={company} />}
        </div>
      </Card>
    </Form>
  )
}
