// A table that is still being fetched, in the shape it will have.
import type { Column } from '@/components/ui/data-table'
import { Skeleton } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

// Cells of one column differ in length, as real ones do, and always in the same way.
const widths = ['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3', 'w-3/4']

interface TableSkeletonProps<Row> {
  columns: Column<Row>[]
  rows: number
  narrow: boolean
}

export function TableSkeleton<Row>({ columns, rows, narrow }: TableSkeletonProps<Row>) {
  return (
    <div role="status" className="border-t">
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden="true" className="divide-y">
        {!narrow && (
          <div className="flex h-9 items-center gap-6 px-5">
            {columns.map((column) => (
              <Skeleton key={column.key} className="h-2.5 max-w-16 flex-1" />
            ))}
          </div>
        )}
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={cn('flex px-5', narrow ? 'flex-col gap-2 py-4' : 'h-12 items-center gap-6')}>
            {(narrow ? columns.slice(0, 3) : columns).map((column, index) => (
              <div key={column.key} className="flex-1">
                <Skeleton className={cn('h-3.5', widths[(row + index) % widths.length])} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
