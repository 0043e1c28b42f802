// The sidebar's pages, in groups; each person sees what they may open.
import { useId } from 'react'
import { NavLink } from 'react-router'
import { groupsFor, type Group, type Place } from '@/app/places'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

export function Navigation({ label, onNavigate }: { label: string; onNavigate?: () => void }) {
  const me = useMe()
  const groups = groupsFor(me).map((group) => ({ ...group, places: group.places.filter((place) => !place.quiet) }))
  return (
    <nav aria-label={label} className="flex flex-col gap-4">
      {groups.map((group) => (
        <PlaceGroup key={group.name} group={group} onNavigate={onNavigate} />
      ))}
    </nav>
  )
}

function PlaceGroup({ group: { name, places }, onNavigate }: { group: Group; onNavigate?: () => void }) {
  const id = useId()
  if (places.length === 0) return null
  const named = name !== 'home'
  return (
    <div>
      {named && (
        <p id={id} className="px-2 pb-1 text-xs font-medium text-ink-faint">
          {t(`nav.group.${name}`)}
        </p>
      )}
      <ul aria-labelledby={named ? id : undefined} className="flex flex-col gap-0.5">
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} end={above.includes(place.to)} onNavigate={onNavigate} />
          </li>
        ))}
      </ul>
    </div>
  )
}

// Pages whose address begins the address of other places: they are open only at their own.
const above: readonly string[] = ['/', '/attendance', '/settings']

interface PlaceLinkProps {
  place: Place
  end: boolean
  onNavigate?: () => void
}

function PlaceLink({ place: { to, text, icon: Icon, badge: Badge }, end, onNavigate }: PlaceLinkProps) {
  return (
    <NavLink
      to={to}
      end={end}
      onClick={onNavigate}
      className={({ isActive }) =>
        cn(
          'group flex h-8 items-center gap-2.5 rounded-lg px-2 text-[0.8125rem] font-medium transition-colors',
          isActive ? 'bg-surface text-ink shadow-card ring-1 ring-line' : 'text-ink-soft hover:bg-hover hover:text-ink',
        )
      }
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint group-aria-[current=page]:text-accent-ink" />
      <span className="truncate">{t(text)}</span>
      {Badge && <Badge />}
    </NavLink>
  )
}
