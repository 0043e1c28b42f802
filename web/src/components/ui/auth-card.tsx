import type { ReactNode } from 'react'
import { useTitle } from '@/components/ui/page'
import { cn } from '@/lib/cn'

interface AuthCardProps {
  title: string
  description?: ReactNode
  footer?: ReactNode
  wide?: boolean
  children: ReactNode
}

export function AuthCard({ title, description, footer, wide, children }: AuthCardProps) {
  useTitle(title)
  return (
    <div className={cn('w-full', wide ? 'max-w-md' : 'max-w-sm')}>
      <h1 className="text-center text-xl font-semibold">{title}</h1>
      {description && <p className="mx-auto mt-1.5 max-w-sm text-center text-ink-soft">{description}</p>}
      <div className="mt-7 rounded-2xl border bg-surface p-5 shadow-card sm:p-6">{children}</div>
      {footer && <div className="mt-5 text-center text-[0.8125rem] text-ink-soft">{footer}</div>}
    </div>
  )
}
