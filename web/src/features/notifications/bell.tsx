// How much is unread, and the way to it.
import { Bell as BellIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useUnread } from './notifications'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'
import { isInside, useMe } from '@/lib/session'

const Centre = lazy(async () => ({ default: (await import('./centre')).Centre }))

const mostShown = 99

export function Bell() {
  const me = useMe()
  // Whoever looks as somebody else is not shown what that person was told.
  const reads = isInside(me) && !me.viewed_by
  const unread = useUnread(reads)
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(false)
  if (!reads) return null
  return (
    <>
      <Button
        look="quiet"
        size="icon"
        aria-haspopup="dialog"
        aria-label={t('notifications.open', { unread })}
        title={t('notifications.title')}
        onClick={() => {
          setOpened(true)
          setOpen(true)
        }}
        className="relative"
      >
        <BellIcon aria-hidden="true" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute -end-0.5 -top-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] leading-none font-semibold text-white tabular-nums"
          >
            {unread > mostShown ? `${mostShown}+` : unread}
          </span>
        )}
      </Button>
      <span role="status" className="sr-only">
        {unread > 0 && t('notifications.unread', { unread })}
      </span>
      <Suspense>{opened && <Centre open={open} unread={unread} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
