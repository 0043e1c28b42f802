// What can be done with the selected rows: it floats over the end of the table for as long as something is selected.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'

export function BulkBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  return (
    <div className="pointer-events-none sticky bottom-20 z-10 flex justify-center px-4 py-3 lg:bottom-4">
      <div
        role="group"
        aria-label={t('table.bulk')}
        className="pointer-events-auto flex max-w-full flex-wrap items-center gap-2 rounded-xl border bg-raised py-2 ps-4 pe-2 text-[0.8125rem] shadow-float"
      >
        <p role="status" className="me-2 font-medium tabular-nums">
          {t('table.selected', { count })}
        </p>
        {children}
        <Button look="quiet" size="icon" aria-label={t('table.clearSelection')} onClick={onClear}>
          <X aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}
