import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

// A line of somebody's own words, cut where there is no room: at its own end, also where it is written in the other direction than the page.
export function Clipped({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={cn('flex min-w-0', className)}>
      <span dir="auto" className="truncate">
        {children}
      </span>
    </span>
  )
}
