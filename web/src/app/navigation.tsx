// The sidebar's pages, in groups; each person sees what they may open.
import { useEffect, useId, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { currentOf, groupsFor, type Group, type Place } from '@/app/places'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

export function Navigation({ label, onNavigate }: { label: string; onNavigate?: () => void }) {
  const me = useMe()
  const { pathname } = useLocation()
  const list = useRef<HTMLElement>(null)
  const groups = groupsFor(me).map((group) => ({ ...group, places: group.places.filter((place) => !place.quiet) }))
  const current = currentOf(pathname, groups)
  // The list may be longer than the window: where one is stays in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current=page]')?.scrollIntoView?.({ block: 'nearest' })
  }, [current])
  return (
    <nav ref={list} aria-label={label} className="flex flex-col gap-3">
      {groups.map((group) => (
        <PlaceGroup key={group.name} group={group} current={current} onNavigate={onNavigate} />
      ))}
    </nav>
  )
}

interface PlaceGroupProps {
  group: Group
  current: string | undefined
  onNavigate?: () => void
}

function PlaceGroup({ group: { name, places }, current, onNavigate }: PlaceGroupProps) {
  const id = useId()
  if (places.length === 0) return null
  // Whose only page says it itself.
  const named = name !== 'home' && name !== 'settings'
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
            <PlaceLink place={place} isCurrent={place.to === current} onNavigate={onNavigate} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PlaceLinkProps {
  place: Place
  isCurrent: boolean
  onNavigate?: () => void
}

function PlaceLink({ place: { to, text, icon: Icon, badge: Badge }, isCurrent, onNavigate }: PlaceLinkProps) {
  return (
    <Link
      to={to}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onNavigate}
      className={cn(
        'group flex h-8 scroll-my-10 items-center gap-2.5 rounded-lg px-2 text-[0.8125rem] font-medium transition-colors',
        isCurrent ? 'bg-surface text-ink shadow-card ring-1 ring-line dark:bg-hover' : 'text-ink-soft hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint group-aria-[current=page]:text-accent-ink" />
      <span className="truncate">{t(text)}</span>
      {Badge && <Badge />}
    </Link>
  )
}
