// A checkbox that takes effect at once and looks it. The browser's own control below: Space turns it, its label too.
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

interface SwitchProps {
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  className?: string
}

export function Switch({ checked, disabled, onChange, children, className }: SwitchProps) {
  return (
    <label className={cn('flex items-start gap-2.5 text-[0.8125rem]', className)}>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className={cn(
          'relative mt-0.5 h-4 w-7 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors',
          'after:absolute after:top-1/2 after:start-0.5 after:size-2.5 after:-translate-y-1/2 after:rounded-full after:bg-ink-faint after:transition-[inset-inline-start]',
          'checked:border-accent checked:bg-accent checked:after:start-3.5 checked:after:bg-white disabled:opacity-55',
        )}
      />
      <span>{children}</span>
    </label>
  )
}
