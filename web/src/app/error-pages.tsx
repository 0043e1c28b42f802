import { Compass, Lock, Unplug } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useTitle } from '@/components/ui/page'
import { t } from '@/lib/i18n'
import { useOnline } from '@/lib/online'

const home = () => (
  <Button asChild look="primary">
    <Link to="/">{t('missing.home')}</Link>
  </Button>
)

export function MissingPage() {
  useTitle(t('missing.title'))
  return (
    <EmptyState as="h1" icon={Compass} title={t('missing.title')} actions={home()} className="min-h-[70dvh] justify-center">
      {t('missing.body')}
    </EmptyState>
  )
}

export function Forbidden() {
  useTitle(t('forbidden.title'))
  return (
    <EmptyState as="h1" icon={Lock} title={t('forbidden.title')} actions={home()} className="min-h-[70dvh] justify-center">
      {t('forbidden.body')}
    </EmptyState>
  )
}

// A bug of ours, or a page whose code could not be fetched: after an update, or without a connection.
export function CrashPage() {
  const online = useOnline()
  const [away] = useState(!online)
  useEffect(() => {
    if (away && online) location.reload()
  }, [away, online])
  const title = away ? t('problem.title.offline') : t('crash.title')
  useTitle(title)
  const reload = (
    <Button look={away ? undefined : 'primary'} onClick={() => location.reload()}>
      {t('crash.reload')}
    </Button>
  )
  return (
    <main>
      <EmptyState
        as="h1"
        icon={Unplug}
        title={title}
        actions={
          <>
            {away && home()}
            {reload}
          </>
        }
        className="min-h-dvh justify-center"
      >
        {t(away ? 'crash.offline' : 'crash.body')}
      </EmptyState>
    </main>
  )
}
