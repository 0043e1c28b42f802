// A correction that a link begins: the day, and what was meant ("?day=2026-11-26&in=09:02"), as after a check-in that came too late to be true.
import { useRecords } from './attendance'
import { CorrectionForm } from './correction-form'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { formatFullDay } from '@/lib/day-format'
import { isDay } from '@/lib/days'
import { useSearchState } from '@/lib/search-state'

const clock = (text: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined)

export function MeantCorrection() {
  const { text, change } = useSearchState()
  const day = isDay(text('day')) ? text('day') : undefined
  const records = useRecords('current', day ?? '', day ?? '', day !== undefined)
  const close = () => change({ day: undefined, in: undefined, out: undefined })
  return (
    <Dialog open={day !== undefined} onClose={close} title={day ? formatFullDay(day) : ''} className="max-w-lg">
      {day &&
        (records.isPending ? (
          <Skeleton className="h-64" />
        ) : (
          <CorrectionForm
            day={day}
            record={records.data?.find((record) => record.attendance_date === day)}
            meant={{ in: clock(text('in')), out: clock(text('out')) }}
            onSent={close}
            onCancel={close}
          />
        ))}
    </Dialog>
  )
}
