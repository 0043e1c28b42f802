import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'

interface FurtherProps {
  // Whether its turn has come (useTurns). Until then its place is kept, as tall as --unseen-height says.
  now: boolean
  children: ReactNode
  className?: string
}

// A part of a long page that comes after the first ones. With `drawn-near` a phone draws it only for who scrolls there.
export function Further({ now, children, className }: FurtherProps) {
  return (
    <div className={cn('min-w-0 empty:hidden', className)}>
      {now
        ? children
        : children && (
            <Card className="min-h-(--unseen-height)">
              <SkeletonRows rows={3} />
            </Card>
          )}
    </div>
  )
}
