import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cn } from '@/lib/cn'

export function Card({ className, ...rest }: ComponentPropsWithRef<'section'>) {
  return <section {...rest} className={cn('rounded-xl border bg-surface shadow-card', className)} />
}

interface CardHeadProps {
  id?: string
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  className?: string
}

export function CardHead({ id, title, description, actions, className }: CardHeadProps) {
  return (
    <div className={cn('flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4', className)}>
      <div className="min-w-0 flex-1 basis-44">
        <h2 id={id} className="text-[0.9375rem] font-semibold">
          {title}
        </h2>
        {description && <p className="mt-0.5 text-[0.8125rem] text-ink-faint">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
