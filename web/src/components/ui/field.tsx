// A labelled control with its hint and its error, tied together for assistive technology.
import { useId, type ReactNode } from 'react'
import { cn } from '@/lib/cn'

export const controlLook = cn(
  'h-9 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-base text-ink shadow-card sm:text-sm transition-colors',
  'placeholder:text-ink-faint hover:border-ink-faint aria-invalid:border-danger disabled:opacity-60',
)

export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string
  className?: string
  optional?: string
  // The label stands beside the control, as with a check box.
  beside?: boolean
  children: (control: ControlProps) => ReactNode
}

export function Field({ label, hint, error, className, optional, beside, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const control = children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })
  return (
    <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      {beside ? (
        <div className="flex items-start gap-1.5">
          {control}
          <label htmlFor={id} className="py-0.5 text-[0.8125rem]">
            {label}
          </label>
        </div>
      ) : (
        <>
          <label htmlFor={id} className="flex items-baseline justify-between gap-2 text-[0.8125rem] font-medium">
            <span>{label}</span>
            {optional && <span className="text-xs font-normal text-ink-faint">{optional}</span>}
          </label>
          {control}
        </>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs leading-relaxed text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
