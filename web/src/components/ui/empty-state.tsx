import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  children?: ReactNode
  actions?: ReactNode
  className?: string
  // Where nothing else is on the page, its title is the page's heading.
  as?: 'p' | 'h1'
}

export function EmptyState({ icon: Icon, title, children, actions, className, as: Title = 'p' }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-12 text-center', className)}>
      <span className="mb-3 flex size-10 items-center justify-center rounded-xl border bg-sunken text-ink-faint">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <Title className="font-semibold">{title}</Title>
      {children && <div className="mt-1 max-w-sm text-[0.8125rem] leading-relaxed text-ink-soft">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
