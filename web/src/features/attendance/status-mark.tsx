// A status as colour, sign and word.
import { statusLook, statusName, statusSign, type Status } from './status'
import { cn } from '@/lib/cn'

export function StatusMark({ status, className }: { status: Status; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap', className)}>
      <StatusSign status={status} />
      <span>{statusName(status)}</span>
    </span>
  )
}

// The sign alone says nothing to who cannot see it: its word stands beside it, or in the name of what holds it.
export function StatusSign({ status, className }: { status: Status; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('inline-flex size-5 shrink-0 items-center justify-center rounded-md text-2xs font-semibold', statusLook[status], className)}
    >
      {statusSign(status)}
    </span>
  )
}
