// The frame of the signed-in app: a rail on wide screens, a bar and a drawer on narrow ones.
import { Menu as MenuIcon } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Logo } from '@/app/logo'
import { Navigation } from '@/app/navigation'
import { SkipLink } from '@/app/skip-link'
import { ViewBanner } from '@/app/view-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { t, useLanguage } from '@/lib/i18n'
import { useLiveEvents } from '@/lib/live'
import { isInside, useMe } from '@/lib/session'

// Menus position themselves with a library that no page needs for its first paint.
const UserMenu = lazy(async () => ({ default: (await import('@/app/user-menu')).UserMenu }))

export function Shell() {
  const me = useMe()
  useLanguage()
  const { pathname } = useLocation()
  const [drawer, setDrawer] = useState(false)
  const main = useRef<HTMLElement>(null)
  const lastPath = useRef(pathname)
  useLiveEvents(isInside(me) && !me.viewed_by)
  useEffect(() => {
    if (lastPath.current === pathname) return
    lastPath.current = pathname
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col border-e bg-sunken/50 px-3 py-4 lg:flex">
        <div className="px-2 pb-4">
          <Logo />
          {!me.company.personal && <p className="mt-2 truncate text-xs text-ink-faint">{me.company.name}</p>}
        </div>
        <Navigation label={t('nav.label')} />
        <div className="mt-auto">
          <Suspense fallback={<div className="h-11" />}>
            <UserMenu />
          </Suspense>
        </div>
      </aside>
      <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b bg-canvas/90 px-3 backdrop-blur lg:hidden">
        <Button look="quiet" size="icon" aria-label={t('nav.open')} onClick={() => setDrawer(true)}>
          <MenuIcon aria-hidden="true" />
        </Button>
        <Logo />
        <Suspense fallback={<div className="size-9" />}>
          <UserMenu compact />
        </Suspense>
      </header>
      <Dialog
        open={drawer}
        onClose={() => setDrawer(false)}
        title={me.company.name}
        className="mt-0 ms-0 h-dvh max-h-none w-72 rounded-none border-y-0 border-s-0"
      >
        <Navigation label={t('nav.label')} onNavigate={() => setDrawer(false)} />
      </Dialog>
      <main ref={main} id="main" tabIndex={-1} className="min-w-0 outline-none">
        <ViewBanner />
        <Outlet />
      </main>
    </div>
  )
}
