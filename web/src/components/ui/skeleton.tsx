import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn('animate-pulse rounded-md bg-sunken', className)} />
}

export function SkeletonRows({ rows = 5, className }: { rows?: number; className?: string }) {
  return (
    <div role="status" className={cn('flex flex-col gap-4 p-5', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-4">
          <Skeleton className="h-4 flex-2" />
          <Skeleton className="h-4 flex-3" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  )
}
