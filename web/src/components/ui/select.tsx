// The browser's own list box: it works with every keyboard, screen reader and phone.
import { ChevronDown } from 'lucide-react'
import type { ReactNode, SelectHTMLAttributes } from 'react'
import { controlLook, Field } from '@/components/ui/field'
import { cn } from '@/lib/cn'

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  children: ReactNode
}

export function Select({ className, children, ...rest }: SelectProps) {
  return (
    <div className="relative min-w-0">
      <select {...rest} className={cn(controlLook, 'appearance-none truncate pe-8', className)}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 end-2.5 size-4 -translate-y-1/2 text-ink-faint"
      />
    </div>
  )
}

interface SelectFieldProps extends SelectProps {
  label: string
  hint?: ReactNode
  error?: string
  fieldClassName?: string
  optional?: string
}

export function SelectField({ label, hint, error, optional, fieldClassName, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => <Select {...control} {...rest} />}
    </Field>
  )
}
