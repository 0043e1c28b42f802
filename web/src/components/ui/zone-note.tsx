// Says whose clock the times of a page are by, to somebody whose own clock shows another hour.
import { useFormat } from '@/lib/format'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function ZoneNote({ className }: { className?: string }) {
  const { zone } = useFormat()
  if (!zone) return null
  return <p className={cn('text-xs text-ink-faint', className)}>{t('zone.note', { zone })}</p>
}
