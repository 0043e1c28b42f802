// Everything that can be set, by whom it concerns, each with what it is for. A group without a page for this person is not shown.
import { Link } from 'react-router'
import { placesFor, type Place } from '@/app/places'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'
import { isInside, useMe } from '@/lib/session'

// A new kind of setting (what one prefers when practising, say) is one more group here.
const groups = {
  you: ['/settings/security'],
  company: ['/settings/company', '/settings/departments', '/settings/attendance', '/settings/assistant', '/settings/models'],
  access: ['/settings/users', '/settings/roles', '/settings/api-keys'],
  system: ['/settings/audit', '/settings/mail', '/settings/jobs'],
} as const

export function SettingsPage() {
  const me = useMe()
  const places = placesFor(me)
  const shown = Object.entries(groups).flatMap(([name, paths]) => {
    const own = paths.flatMap((to) => places.find((place) => place.to === to) ?? [])
    return own.length > 0 ? [{ name: name as keyof typeof groups, places: own }] : []
  })
  return (
    <Page title={t('settings.title')} description={isInside(me) ? t('settings.description', { company: me.company.name }) : undefined} narrow>
      <div className="flex flex-col gap-8">
        {shown.map((group) => (
          <section key={group.name} aria-labelledby={`settings-${group.name}`}>
            <h2 id={`settings-${group.name}`} className="pb-2 text-[0.8125rem] font-medium text-ink-faint">
              {t(`settings.group.${group.name}`)}
            </h2>
            <ul className="divide-y overflow-hidden rounded-xl border bg-surface shadow-card">
              {group.places.map((place) => (
                <li key={place.to}>
                  <Setting place={place} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

function Setting({ place: { to, text, about, icon: Icon } }: { place: Place }) {
  return (
    <Link to={to} className="flex items-center gap-4 px-5 py-3.5 -outline-offset-2 transition-colors hover:bg-hover">
      <span aria-hidden="true" className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-sunken text-ink-soft">
        <Icon className="size-4" />
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{t(text)}</span>
        {about && <span className="block text-[0.8125rem] text-ink-soft">{t(about)}</span>}
      </span>
    </Link>
  )
}
