// The browser's own list box: it works with every keyboard, screen reader and phone.
import { ChevronDown } from 'lucide-react'
import type { ReactNode, SelectHTMLAttributes } from 'react'
import { controlLook } from '@/components/ui/field'
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
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
    </div>
  )
}
