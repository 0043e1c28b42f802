// A change of somebody's place in the company, in words.
import { PersonName } from './person-name'
import type { Aspect, Place, Step } from './positions'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import type { ReactNode } from 'react'

export function StepWords({ step }: { step: Step }) {
  if (step.first) {
    return (
      <div className="text-[0.8125rem]">
        <p className="font-medium">{t('person.step.first')}</p>
        <PlaceWords place={step.position} />
      </div>
    )
  }
  return (
    <ul className="flex flex-col gap-0.5 text-[0.8125rem]">
      {step.changed.map((aspect) => (
        <li key={aspect}>
          <span className="text-ink-faint">{t(`person.aspect.${aspect}`)}</span>{' '}
          {step.before && (
            <>
              <span className="text-ink-soft line-through decoration-line-strong">
                <Value aspect={aspect} place={step.before} />
              </span>{' '}
              <span aria-hidden="true" className="inline-block text-ink-faint rtl:-scale-x-100">
                →
              </span>
              <span className="sr-only">{t('person.became')}</span>{' '}
            </>
          )}
          <span className="font-medium">
            <Value aspect={aspect} place={step.position} />
          </span>
        </li>
      ))}
    </ul>
  )
}

// Only what is known; nothing of it is a sentence too.
export function PlaceWords({ place }: { place: Place }) {
  const known = (['role', 'team_id', 'department_id', 'manager_id'] as const).filter((aspect) => place[aspect])
  if (known.length === 0) return <p className="text-ink-soft">{t('person.noPlace')}</p>
  return (
    <p className="text-ink-soft">
      {known.map((aspect, index) => (
        <span key={aspect}>
          {index > 0 && ' · '}
          {aspect === 'manager_id' && `${t('person.reportsTo')} `}
          <Value aspect={aspect} place={place} />
        </span>
      ))}
    </p>
  )
}

function Value({ aspect, place }: { aspect: Aspect; place: Place }): ReactNode {
  const names = useGroupNames()
  if (!place[aspect]) return t('person.nothing')
  if (aspect === 'role') return place.role
  if (aspect === 'manager_id') return <PersonName id={place.manager_id!} />
  return (aspect === 'team_id' ? names.team(place.team_id) : names.department(place.department_id)) ?? t('person.gone')
}
