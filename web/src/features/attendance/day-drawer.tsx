// One person's day: what is recorded, why, and what was asked to be recorded otherwise.
import { lazy, Suspense } from 'react'
import type { Whose } from './attendance'
import { DaySkeleton } from './day-skeleton'
import { Dialog } from '@/components/ui/dialog'
import { formatFullDay } from '@/lib/day-format'
import type { Day } from '@/lib/days'

const OpenedDay = lazy(async () => ({ default: (await import('./opened-day')).OpenedDay }))

interface DayDrawerProps {
  whose: Whose | undefined
  name?: string
  // Nothing: closed.
  day: Day | undefined
  onDay: (day: Day) => void
  onClose: () => void
}

export function DayDrawer({ whose, name, day, onDay, onClose }: DayDrawerProps) {
  const open = day !== undefined && whose !== undefined
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={open ? formatFullDay(day) : ''}
      className="me-0 mt-0 mb-0 h-dvh max-h-none w-full max-w-none rounded-none border-y-0 border-e-0 sm:w-104 sm:rounded-s-2xl"
    >
      {open && (
        <Suspense fallback={<DaySkeleton />}>
          <OpenedDay key={`${whose} ${day}`} whose={whose} name={name} day={day} onDay={onDay} onClose={onClose} />
        </Suspense>
      )}
    </Dialog>
  )
}
