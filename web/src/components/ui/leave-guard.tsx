// Asks before what was typed and not saved is lost: to another page of ours, and to anywhere else.
import { useCallback, useEffect } from 'react'
import { useBlocker, type BlockerFunction } from 'react-router'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { t } from '@/lib/i18n'

export function LeaveGuard({ isLosing }: { isLosing: () => boolean }) {
  const isLeaving = useCallback<BlockerFunction>(
    // Tabs and filters change the address without leaving the page.
    ({ currentLocation, nextLocation }) => isLosing() && currentLocation.pathname !== nextLocation.pathname,
    [isLosing],
  )
  const blocker = useBlocker(isLeaving)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isLosing()) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isLosing])
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={t('leave.title')}>
      <p className="text-[0.8125rem] text-ink-soft">{t('leave.body')}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          {t('leave.go')}
        </Button>
        <Button look="primary" onClick={() => blocker.reset?.()}>
          {t('leave.stay')}
        </Button>
      </div>
    </Dialog>
  )
}
