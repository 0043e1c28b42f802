// Where one is: the group, the pages above, and the page by its own title.
import { ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { groupsFor, trailTo } from '@/app/places'
import { t } from '@/lib/i18n'
import { usePageTitle } from '@/lib/page-title'
import { useMe } from '@/lib/session'

export function Breadcrumbs() {
  const me = useMe()
  const { pathname } = useLocation()
  const title = usePageTitle()
  const trail = trailTo(pathname, groupsFor(me))
  return (
    <nav aria-label={t('nav.trail')} className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-[0.8125rem] text-ink-faint">
        {trail.map(({ text, to }) => (
          <li key={text} className="flex shrink-0 items-center gap-1.5">
            {to ? (
              <Link to={to} className="rounded hover:text-ink hover:underline">
                {t(text)}
              </Link>
            ) : (
              t(text)
            )}
            <ChevronRight aria-hidden="true" className="size-3.5 opacity-60 rtl:-scale-x-100" />
          </li>
        ))}
        <li aria-current="page" className="min-w-0 truncate text-ink-soft">
          {title}
        </li>
      </ol>
    </nav>
  )
}
