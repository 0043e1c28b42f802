// The frame of the signed-in app: a sidebar and a bar on wide screens; a bar above and one below on narrow ones; the assistant beside.
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { AssistantBeside } from '@/app/assistant-panel'
import { BottomBar } from '@/app/bottom-bar'
import { useKeptPunches } from '@/app/kept-punches'
import { Logo } from '@/app/logo'
import { Navigation } from '@/app/navigation'
import { OfflineBanner } from '@/app/offline-banner'
import { placesFor } from '@/app/places'
import { SkipLink } from '@/app/skip-link'
import { TopBar } from '@/app/top-bar'
import { UserMenu } from '@/app/user-menu'
import { ViewBanner } from '@/app/view-banner'
import { Clipped } from '@/components/ui/clipped'
import { Dialog } from '@/components/ui/dialog'
import { t } from '@/lib/i18n'
import { useLiveEvents } from '@/lib/live'
import { useWide } from '@/lib/narrow'
import { isInside, useMe } from '@/lib/session'
import { useShortcuts } from '@/lib/shortcuts'

// Opened by hand, if at all.
const Palette = lazy(() => import('@/app/palette'))
const ShortcutsSheet = lazy(() => import('@/app/shortcuts-sheet'))

type Overlay = 'menu' | 'palette' | 'shortcuts'

export function Shell() {
  const me = useMe()
  const { pathname, state } = useLocation()
  const navigate = useNavigate()
  const [overlay, setOverlay] = useState<Overlay>()
  // Once opened, an overlay stays loaded, so that it closes as dialogs do.
  const [opened, setOpened] = useState<ReadonlySet<Overlay>>(new Set())
  const [beside, setBeside] = useState(false)
  const main = useRef<HTMLElement>(null)
  const lastPath = useRef(pathname)
  const inside = isInside(me)
  const wide = useWide()
  const kept = useKeptPunches()
  const assists = inside && me.permissions.includes('assistant_use')
  useLiveEvents(inside && !me.viewed_by)
  useEffect(() => {
    if (lastPath.current === pathname) return
    lastPath.current = pathname
    // A page that only comes to know its own address goes on where it is.
    if ((state as { isSamePage?: boolean } | null)?.isSamePage) return
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [pathname, state])
  const open = useCallback((next: Overlay) => {
    setOpened((before) => new Set(before).add(next))
    setOverlay(next)
  }, [])
  const close = useCallback(() => setOverlay(undefined), [])
  const shortcuts = useMemo(
    () => ({
      'mod+k': () => (overlay === 'palette' ? close() : open('palette')),
      ...(assists && { 'mod+j': () => setBeside((before) => !before) }),
      '?': () => open('shortcuts'),
      '/': () => (main.current?.querySelector<HTMLElement>('input[type=search]') ?? { focus: () => open('palette') }).focus(),
      ...Object.fromEntries(placesFor(me).flatMap(({ key, to }) => (key ? [[`g ${key}`, () => void navigate(to)]] : []))),
    }),
    [me, assists, overlay, open, close, navigate],
  )
  useShortcuts(shortcuts)
  const ask = assists ? () => setBeside(true) : undefined
  return (
    <div className="flex min-h-dvh items-stretch">
      <SkipLink />
      {wide && <Sidebar />}
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="sticky top-0 z-20">
          <TopBar onSearch={() => open('palette')} onAssistant={ask} menu={!wide && <UserMenu compact />} />
          <ViewBanner />
          <OfflineBanner kept={kept} />
        </div>
        <main ref={main} id="main" tabIndex={-1} className="min-w-0 flex-1 pb-16 outline-none lg:pb-0">
          <Outlet />
        </main>
        {inside && !wide && <BottomBar onMore={() => open('menu')} />}
      </div>
      {beside && <AssistantBeside onClose={() => setBeside(false)} />}
      <Dialog
        open={overlay === 'menu'}
        onClose={close}
        title={me.company.name}
        className="m-0 h-dvh max-h-none w-72 rounded-none border-y-0 border-s-0"
      >
        {opened.has('menu') && <Navigation label={t('nav.label')} onNavigate={close} />}
      </Dialog>
      <Suspense>
        {opened.has('palette') && (
          <Palette open={overlay === 'palette'} onClose={close} onShortcuts={() => open('shortcuts')} onAssistant={ask} />
        )}
        {opened.has('shortcuts') && <ShortcutsSheet open={overlay === 'shortcuts'} onClose={close} assistant={assists} />}
      </Suspense>
    </div>
  )
}

function Sidebar() {
  const { company } = useMe()
  return (
    <aside className="sticky top-0 flex h-dvh w-60 shrink-0 flex-col border-e bg-sunken/50 px-3 pt-4 pb-3">
      <div className="px-2 pb-2">
        <Logo />
        {!company.personal && (
          <p className="mt-1.5 text-xs text-ink-faint">
            <Clipped>{company.name}</Clipped>
          </p>
        )}
      </div>
      <div className="fade-ends -mx-3 min-h-0 flex-1 overflow-y-auto px-3 pt-1.5 pb-4">
        <Navigation label={t('nav.label')} />
      </div>
      <UserMenu />
    </aside>
  )
}
