// The frame of every page: one heading, its actions, and the document's title.
import { useEffect, type ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { setPageTitle } from '@/lib/page-title'

interface PageProps {
  title: string
  description?: ReactNode
  actions?: ReactNode
  // The actions are one small button: it keeps its place beside the heading on a phone.
  compact?: boolean
  above?: ReactNode
  children: ReactNode
  narrow?: boolean
  // As wide as the window, for what grows sideways.
  wide?: boolean
  // A picture before the heading.
  lead?: ReactNode
}

export function Page({ title, description, actions, compact, above, children, narrow, wide, lead }: PageProps) {
  useTitle(title)
  return (
    <div className={cn('mx-auto w-full px-4 py-6 sm:px-8 sm:py-8', narrow ? 'max-w-3xl' : !wide && 'max-w-6xl')}>
      {above}
      <header className={cn('mb-6 flex items-end justify-between gap-x-6 gap-y-3', compact ? 'max-sm:items-start max-sm:gap-x-3' : 'flex-wrap')}>
        <div className={cn('min-w-0', lead && 'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4')}>
          {lead && <div className="row-span-2">{lead}</div>}
          <h1 className="text-xl font-semibold break-words">{title}</h1>
          {description && <p className="mt-1 max-w-2xl text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string): void {
  const whole = t('title', { page: title })
  useEffect(() => {
    document.title = whole
    setPageTitle(title)
  }, [title, whole])
}
