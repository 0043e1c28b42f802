import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { t } from '@/lib/i18n'

interface PaginationProps {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
  sizes?: readonly number[]
  onPageSize?: (size: number) => void
}

export function Pagination({ page, pageSize, total, onPage, sizes = [], onPageSize }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (total === 0) return null
  const from = (page - 1) * pageSize + 1
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t px-5 py-2.5">
      <p className="text-xs text-ink-faint tabular-nums">
        {t('pages.range', { from, to: Math.min(total, page * pageSize), total })}
      </p>
      <div className="flex items-center gap-1">
        {onPageSize && total > Math.min(...sizes) && (
          <Select
            aria-label={t('pages.size')}
            value={pageSize}
            onChange={(event) => onPageSize(Number(event.target.value))}
            className="me-2 h-8 w-auto text-xs sm:text-xs"
          >
            {sizes.map((size) => (
              <option key={size} value={size}>
                {t('pages.sizeOf', { size })}
              </option>
            ))}
          </Select>
        )}
        {last > 2 && (
          <Button look="quiet" size="icon" aria-label={t('pages.first')} disabled={page <= 1} onClick={() => onPage(1)}>
            <ChevronFirst aria-hidden="true" className="rtl:-scale-x-100" />
          </Button>
        )}
        <Button look="quiet" size="icon" aria-label={t('pages.previous')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
          <ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />
        </Button>
        <Button look="quiet" size="icon" aria-label={t('pages.next')} disabled={page >= last} onClick={() => onPage(page + 1)}>
          <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
        </Button>
        {last > 2 && (
          <Button look="quiet" size="icon" aria-label={t('pages.last')} disabled={page >= last} onClick={() => onPage(last)}>
            <ChevronLast aria-hidden="true" className="rtl:-scale-x-100" />
          </Button>
        )}
      </div>
    </nav>
  )
}
