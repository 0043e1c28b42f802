import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { changesOnly } from './company-change'
import { EmailDomainsCard } from './email-domains-card'
import { PolicyChoice } from './policy-choice'
import { ProgrammeFields } from './programme-fields'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/form'
import { FormProblem } from '@/components/ui/form-problem'
import { JurisdictionNote } from '@/components/ui/jurisdiction-note'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { countries, prohibitsEmotionAnalysis } from '@/lib/countries'
import { submitted } from '@/lib/form'
import { timeZones } from '@/lib/format'
import { t, useLanguage } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { meKey } from '@/lib/session'

type Company = components['schemas']['Company']
type CompanyChange = components['schemas']['CompanyChange']

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
  const save = useMutation({
    mutationKey: ['company', 'save'],
    mutationFn: (body: CompanyChange) => unwrap(api.PUT('/companies/current', { body })),
    onSuccess: (saved) => {
      queries.setQueryData(['company'], saved)
      void queries.invalidateQueries({ queryKey: meKey })
      void queries.invalidateQueries({ queryKey: ['dashboard'] })
      void queries.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const problem = problemOf(save.error)
  const forced = prohibitsEmotionAnalysis(jurisdiction)
  const effective = forced ? 'prohibited' : policy
  const known = places.some((place) => place.code === jurisdiction)
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        const text = submitted(event)
        const wish: CompanyChange = {
          name: text('name'),
          jurisdiction: jurisdiction || null,
          time_zone: text('time_zone'),
          emotion_policy: effective,
        }
        if (effective === 'aggregate') wish.group_minimum = Number(text('group_minimum') ?? company.group_minimum)
        if (effective === 'safety_programme') {
          wish.programme_purpose = text('programme_purpose') ?? null
          wish.programme_runner = text('programme_runner') ?? null
          wish.programme_ends = text('programme_ends') ?? null
        }
        save.mutate(changesOnly(company, wish))
      }}
    >
      <Card>
        <CardHead title={t('company.basics')} />
        <div className="grid gap-4 p-5 sm:grid-cols-2">
          <TextField
            label={t('field.company')}
            name="name"
            required
            maxLength={255}
            defaultValue={company.name}
            error={problem?.fieldMessage('name')}
          />
          <SelectField
            label={t('field.timeZone')}
            name="time_zone"
            defaultValue={company.time_zone}
            error={problem?.fieldMessage('time_zone')}
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
            fieldClassName="sm:max-w-xs"
            value={jurisdiction}
            onChange={(event) => setJurisdiction(event.target.value)}
            error={problem?.fieldMessage('jurisdiction')}
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
          <PolicyChoice value={effective} forced={forced} onChange={setPolicy} error={problem?.fieldMessage('emotion_policy')} />
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
              error={problem?.fieldMessage('group_minimum')}
            />
          )}
          {effective === 'safety_programme' && <ProgrammeFields company={company} error={save.error} />}
        </div>
      </Card>
      <FormProblem
        error={save.error}
        fields={['name', 'time_zone', 'jurisdiction', 'emotion_policy', 'group_minimum', 'programme_purpose', 'programme_runner', 'programme_ends']}
      />
      <Saved />
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('company.save')}
        </Button>
      </div>
    </form>
  )
}

// The form starts anew with the saved company, so the good news is remembered outside of it.
function Saved() {
  const queries = useQueryClient()
  const [last] = queries.getMutationCache().findAll({ mutationKey: ['company', 'save'] }).slice(-1)
  return last?.state.status === 'success' ? (
    <Notice tone="good" role="status">
      {t('company.saved')}
    </Notice>
  ) : null
}
