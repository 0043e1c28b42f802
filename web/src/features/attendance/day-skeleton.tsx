import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'

export function DaySkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-16" />
      <Skeleton className="h-28" />
    </div>
  )
}
