import { CalendarCheck, CalendarX, CircleDot, FileUp, ShieldCheck, TriangleAlert, UserCheck, UserPlus, Video, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import type { Notification } from './notifications'
import { sentenceOf } from './sentence'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const icons: Record<Notification['kind'], LucideIcon> = {
  correction_asked: CalendarCheck,
  correction_approved: CalendarCheck,
  correction_rejected: CalendarX,
  analysis_finished: Video,
  analysis_failed: TriangleAlert,
  import_finished: FileUp,
  import_stopped: TriangleAlert,
  import_failed: TriangleAlert,
  join_asked: UserPlus,
  invitation_accepted: UserCheck,
  role_changed: ShieldCheck,
}

interface NotificationItemProps {
  notification: Notification
  onOpen: () => void
  onRead: (read: boolean) => void
}

export function NotificationItem({ notification, onOpen, onRead }: NotificationItemProps) {
  const format = useFormat()
  const { kind, link, created_at, read_at } = notification
  const unread = read_at === null
  const Icon = icons[kind]
  return (
    <li className={cn('relative flex items-start gap-3 px-5 py-3 transition-colors hover:bg-hover', unread && 'bg-accent-soft')}>
      <Icon aria-hidden="true" className={cn('mt-0.5 size-4 shrink-0', unread ? 'text-accent-ink' : 'text-ink-faint')} />
      <div className="min-w-0 flex-1">
        <Link
          to={link}
          onClick={() => {
            if (unread) onRead(true)
            onOpen()
          }}
          className={cn('rounded text-[0.8125rem] break-words after:absolute after:inset-0', unread && 'font-medium')}
        >
          {unread && <span className="sr-only">{t('notifications.isUnread')} </span>}
          {sentenceOf(notification)}
        </Link>
        <p className="mt-0.5 text-xs text-ink-faint">
          <time dateTime={created_at}>{format.dateTime(created_at)}</time>
        </p>
      </div>
      <button
        type="button"
        aria-label={unread ? t('notifications.markRead') : t('notifications.markUnread')}
        title={unread ? t('notifications.markRead') : t('notifications.markUnread')}
        onClick={() => onRead(unread)}
        className={cn('relative flex size-6 shrink-0 items-center justify-center rounded-md hover:bg-surface', unread ? 'text-accent-ink' : 'text-ink-faint opacity-60')}
      >
        <CircleDot aria-hidden="true" className="size-4" />
      </button>
    </li>
  )
}
