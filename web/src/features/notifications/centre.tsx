// All that one was told in the last ninety days, newest first, for as long as it is open kept up to date.
import { BellOff, CheckCheck, X } from 'lucide-react'
import { useId, useState } from 'react'
import { NotificationItem } from './notification-item'
import { useNotifications, useReading } from './notifications'
import { Button } from '@/components/ui/button'
import { BareDialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { t } from '@/lib/i18n'

const step = 25
const most = 200

interface CentreProps {
  open: boolean
  unread: number
  onClose: () => void
}

export function Centre({ open, unread, onClose }: CentreProps) {
  const titleId = useId()
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [size, setSize] = useState(step)
  const list = useNotifications(onlyUnread, size)
  const { mark, markAll } = useReading()
  return (
    <BareDialog
      light
      open={open}
      onClose={onClose}
      labelledBy={titleId}
      className="me-2 mt-2 max-h-[calc(100dvh-1rem)] max-w-md overflow-y-auto sm:me-4 lg:mt-12"
    >
      <div className="sticky top-0 z-10 border-b bg-raised px-5 pt-4 pb-3">
        <div className="flex items-center gap-2">
          <h2 id={titleId} className="min-w-0 flex-1 text-base font-semibold">
            {t('notifications.title')}
          </h2>
          <Button look="quiet" size="icon" aria-label={t('dialog.close')} onClick={onClose}>
            <X aria-hidden="true" />
          </Button>
        </div>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
          <Switch checked={onlyUnread} onChange={setOnlyUnread}>
            {t('notifications.onlyUnread')}
          </Switch>
          <Button look="quiet" size="small" disabled={unread === 0} busy={markAll.isPending} onClick={() => markAll.mutate()}>
            <CheckCheck aria-hidden="true" />
            {t('notifications.readAll')}
          </Button>
        </div>
        <ProblemNotice error={markAll.error} className="mt-2" />
      </div>
      {list.isPending && <SkeletonRows rows={4} />}
      {list.error && <ProblemState error={list.error} retry={() => void list.refetch()} />}
      {list.data && list.data.items.length === 0 && (
        <EmptyState icon={BellOff} title={onlyUnread ? t('notifications.allRead') : t('notifications.empty.title')}>
          {!onlyUnread && t('notifications.empty.body')}
        </EmptyState>
      )}
      {list.data && list.data.items.length > 0 && (
        <ul className="divide-y">
          {list.data.items.map((each) => (
            <NotificationItem
              key={each.notification_id}
              notification={each}
              onOpen={onClose}
              onRead={(read) => mark({ notification_id: each.notification_id, read })}
            />
          ))}
        </ul>
      )}
      {list.data && list.data.total > list.data.items.length && size < most && (
        <div className="flex justify-center border-t p-3">
          <Button look="quiet" size="small" busy={list.isPlaceholderData} onClick={() => setSize(Math.min(most, size + step))}>
            {t('notifications.more')}
          </Button>
        </div>
      )}
    </BareDialog>
  )
}
