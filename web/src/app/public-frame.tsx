import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router'
import { Logo } from '@/app/logo'
import { SkipLink } from '@/app/skip-link'
import { t } from '@/lib/i18n'

const LanguageMenu = lazy(async () => ({ default: (await import('@/app/language-menu')).LanguageMenu }))
const ThemeMenu = lazy(async () => ({ default: (await import('@/app/theme-menu')).ThemeMenu }))

export function PublicFrame() {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-16 items-center justify-between px-5 sm:px-8">
        <Logo />
        <div className="flex min-h-8 gap-1">
          <Suspense>
            <LanguageMenu />
            <ThemeMenu />
          </Suspense>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col items-center px-4 pt-6 pb-12 outline-none sm:pt-12">
        <Outlet />
      </main>
      <footer className="px-5 pb-6 text-center text-xs text-ink-faint sm:px-8">{t('public.footer')}</footer>
    </div>
  )
}
