import { Link, Outlet } from 'react-router'
import { LanguageMenu } from '@/app/language-menu'
import { Logo } from '@/app/logo'
import { SkipLink } from '@/app/skip-link'
import { ThemeMenu } from '@/app/theme-menu'
import { t } from '@/lib/i18n'
import { MeContext, useSession } from '@/lib/session'

const footLink = 'inline-flex min-h-6 items-center text-ink-soft underline-offset-2 hover:text-ink hover:underline'

export function PublicFrame() {
  const { data: me } = useSession()
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-16 items-center justify-between px-5 sm:px-8">
        <Link to="/" className="rounded-md">
          <Logo />
        </Link>
        <div className="flex min-h-8 gap-1">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col items-center px-4 pt-6 pb-12 outline-none sm:pt-12">
        <MeContext value={me ?? null}>
          <Outlet />
        </MeContext>
      </main>
      <footer className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1 px-5 pb-6 text-xs text-ink-faint sm:px-8">
        <p>{t('public.footer')}</p>
        <nav aria-label={t('public.links')} className="flex gap-4">
          <Link to="/status" className={footLink}>
            {t('public.status')}
          </Link>
          <Link to="/legal" className={footLink}>
            {t('public.legal')}
          </Link>
          <a href="/docs" className={footLink}>
            {t('public.api')}
          </a>
        </nav>
      </footer>
    </div>
  )
}
