import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ProblemNotice } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'

interface ConfirmProps {
  open: boolean
  title: string
  children: ReactNode
  action: string
  busy?: boolean
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

export function Confirm({ open, title, children, action, busy, error, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <div className="text-[0.8125rem] leading-relaxed text-ink-soft">{children}</div>
      <ProblemNotice error={error} className="mt-4" />
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
