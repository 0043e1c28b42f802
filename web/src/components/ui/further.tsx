import { useRef, type ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useNear } from '@/lib/use-near'

interface FurtherProps {
  // Whether its turn has come (useTurns).
  now: boolean
  children: ReactNode
  className?: string
}

// A part of a long page that comes after the first ones, once it is no further than half a window below what is seen: who does not scroll there
// asks for nothing of it. Until then its place is kept, empty and as tall as --unseen-height says. With `drawn-near` it is drawn only where it is seen.
export function Further({ now, children, className }: FurtherProps) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place, '50%')
  return (
    <div ref={place} className={cn('min-w-0 empty:hidden', className)}>
      {now && near
        ? children
        : children && (
            <Card className="min-h-(--unseen-height)">
              {near && <SkeletonRows rows={3} />}
            </Card>
          )}
    </div>
  )
}
