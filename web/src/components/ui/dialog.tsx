// The browser's own modal dialog: it traps focus, closes on Escape and makes the page behind it inert.
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { enterDialog } from '@/lib/top-dialog'

interface BareDialogProps {
  open: boolean
  onClose: () => void
  // What it is called, where no heading in it says so.
  label?: string
  labelledBy?: string
  // A press beside it closes it, as Escape does: where nothing typed could be lost.
  light?: boolean
  children: ReactNode
  className?: string
}

// Without a head of its own.
export function BareDialog({ open, onClose, label, labelledBy, light, children, className }: BareDialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (!open) {
      if (dialog.open) dialog.close()
      return
    }
    if (!dialog.open) dialog.showModal()
    return enterDialog(dialog)
  }, [open])
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is the browser's own
    <dialog
      ref={element}
      aria-label={label}
      aria-labelledby={labelledBy}
      onClose={onClose}
      onClick={(event) => {
        if (light && event.target === event.currentTarget) onClose()
      }}
      className={cn('m-auto w-[calc(100%-2rem)] max-w-md animate-rise rounded-2xl border bg-raised p-0 text-ink shadow-float', className)}
    >
      {open && children}
    </dialog>
  )
}

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  className?: string
}

export function Dialog({ open, onClose, title, children, className }: DialogProps) {
  const titleId = useId()
  return (
    <BareDialog open={open} onClose={onClose} labelledBy={titleId} className={className}>
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
    </BareDialog>
  )
}
