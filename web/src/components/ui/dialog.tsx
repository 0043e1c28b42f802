// The browser's own modal dialog: it traps focus, closes on Escape and makes the page behind it inert.
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  className?: string
}

export function Dialog({ open, onClose, title, children, className }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      className={cn(
        'm-auto w-[calc(100%-2rem)] max-w-md rounded-2xl border bg-raised p-0 text-ink shadow-float',
        className,
      )}
    >
      {open && (
        <div className="p-5">
          <div className="mb-2 flex items-start justify-between gap-4">
            <h2 id={titleId} className="text-base font-semibold">
              {title}
            </h2>
            <Button look="quiet" size="icon" aria-label={t('dialog.close')} onClick={onClose} className="-mt-1 -me-1">
              <X aria-hidden="true" />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
