// The thumb's navigation on a phone: the four pages one needs most, and everything else behind "More".
import { Ellipsis } from 'lucide-react'
import { NavLink } from 'react-router'
import { placesFor } from '@/app/places'
import { cn } from '@/lib/cn'
import { t, type TextKey } from '@/lib/i18n'
import { useMe } from '@/lib/session'

// The first four of these that somebody may open.
const wanted = ['/', '/attendance', '/assistant', '/employees', '/dashboard', '/portal', '/org-chart', '/settings']
const shortNames: Record<string, TextKey> = { '/attendance': 'nav.short.attendance', '/employees': 'nav.short.people' }

const itemLook = 'flex h-full min-w-0 flex-1 flex-col items-center justify-center gap-1 rounded-lg text-2xs font-medium transition-colors'

export function BottomBar({ onMore }: { onMore: () => void }) {
  const places = placesFor(useMe())
  const shown = wanted.flatMap((to) => places.find((place) => place.to === to) ?? []).slice(0, 4)
  return (
    <nav
      aria-label={t('nav.bottom')}
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-canvas/95 pb-[env(safe-area-inset-bottom)] backdrop-blur"
    >
      <ul className="flex h-14 px-1">
        {shown.map(({ to, text, icon: Icon }) => (
          <li key={to} className="flex min-w-0 flex-1 p-1">
            <NavLink
              to={to}
              end={to === '/' || to === '/attendance'}
              className={({ isActive }) => cn(itemLook, isActive ? 'text-accent-ink' : 'text-ink-soft hover:bg-hover')}
            >
              <Icon aria-hidden="true" className="size-5" />
              <span className="max-w-full truncate">{t(shortNames[to] ?? text)}</span>
            </NavLink>
          </li>
        ))}
        <li className="flex min-w-0 flex-1 p-1">
          <button type="button" aria-haspopup="dialog" onClick={onMore} className={cn(itemLook, 'text-ink-soft hover:bg-hover')}>
            <Ellipsis aria-hidden="true" className="size-5" />
            {t('nav.more')}
          </button>
        </li>
      </ul>
    </nav>
  )
}
