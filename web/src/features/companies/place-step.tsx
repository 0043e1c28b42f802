// First step of a new company: when its days begin, where it is, and what that means.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { changesOnly, type Company } from './company-change'
import { PolicyChoice, type Policy } from './policy-choice'
import { api, unwrap } from '@/api/client'
import { Form, SelectField } from '@/components/ui/form'
import { JurisdictionNote } from '@/components/ui/jurisdiction-note'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { countries, prohibitsEmotionAnalysis } from '@/lib/countries'
import { timeZones } from '@/lib/format'
import { t, useLanguage } from '@/lib/i18n'
import { meKey } from '@/lib/session'

interface PlaceStepProps {
  onDone: () => void
  onSkip: () => void
}

export function PlaceStep({ onDone, onSkip }: PlaceStepProps) {
  const company = useQuery({ queryKey: ['company'], queryFn: () => unwrap(api.GET('/companies/current')) })
  if (company.error) return <ProblemState error={company.error} retry={() => void company.refetch()} />
  return company.data ? <PlaceForm company={company.data} onDone={onDone} onSkip={onSkip} /> : <SkeletonRows rows={4} />
}

// A safety programme needs a purpose, a person and an end: it has its place in the company's settings.
const simple: readonly Policy[] = ['individual', 'aggregate', 'prohibited']

function PlaceForm({ company, onDone, onSkip }: PlaceStepProps & { company: Company }) {
  const queries = useQueryClient()
  const [place, setPlace] = useState(company.jurisdiction ?? '')
  const [policy, setPolicy] = useState(company.emotion_policy)
  const language = useLanguage()
  const places = useMemo(() => countries(language), [language])
  const zones = useMemo(() => timeZones(), [])
  const forced = prohibitsEmotionAnalysis(place)
  const effective = forced ? 'prohibited' : policy
  const known = places.some((each) => each.code === place)
  return (
    <Form
      save={async (values) => {
        const change = changesOnly(company, {
          jurisdiction: place || null,
          time_zone: values.optional('time_zone'),
          emotion_policy: place ? effective : undefined,
        })
        return Object.keys(change).length === 0 ? company : unwrap(api.PUT('/companies/current', { body: change }))
      }}
      onSaved={(saved) => {
        queries.setQueryData(['company'], saved)
        void queries.invalidateQueries({ queryKey: meKey })
        void queries.invalidateQueries({ queryKey: ['dashboard'] })
        onDone()
      }}
      submit={t('setup.next')}
      cancel={onSkip}
      cancelText={t('setup.skip')}
      unguarded
    >
      <SelectField label={t('field.timeZone')} name="time_zone" defaultValue={company.time_zone} hint={t('setup.timeZone.hint')} fieldClassName="sm:max-w-xs">
        {!zones.includes(company.time_zone) && <option value={company.time_zone}>{company.time_zone}</option>}
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('field.country')}
        name="jurisdiction"
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        hint={t('field.country.hint')}
        fieldClassName="sm:max-w-xs"
      >
        <option value="">{t('field.country.choose')}</option>
        {place && !known && <option value={place}>{place}</option>}
        {places.map((each) => (
          <option key={each.code} value={each.code}>
            {each.name}
          </option>
        ))}
      </SelectField>
      <JurisdictionNote jurisdiction={place} />
      {place && (
        <>
          <PolicyChoice value={effective} forced={forced} onChange={setPolicy} only={effective === 'safety_programme' ? [...simple, 'safety_programme'] : simple} />
          <p className="text-xs text-ink-faint">{t('setup.policy.later')}</p>
        </>
      )}
    </Form>
  )
}
