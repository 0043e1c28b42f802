// How many are where: one bar in parts, and under it the same in words, each a filter.
import type { ReactNode } from 'react'
import { attendedOf, statusColour, statuses, statusName, type Counts, type Status } from './status'
import { StatusSign } from './status-mark'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export type DayGroup = Status | 'none'

interface DayCountsProps {
  counts: Counts
  without: number
  // What it means to have no record of this day.
  unrecorded: 'notYet' | 'none' | 'off'
  holiday?: string
  chosen: string
  onChoose: (group: DayGroup | '') => void
}

export function DayCounts({ counts, without, unrecorded, holiday, chosen, onChoose }: DayCountsProps) {
  const here = attendedOf(counts)
  const all = here + counts.Leave + counts.Absent + without
  return (
    <div className="border-t px-5 py-4">
      <p className="text-[0.8125rem] text-ink-soft">
        <span className="me-2 text-2xl font-semibold tracking-tight text-ink tabular-nums">{t('team.here', { count: here })}</span>
        {t('team.of', { count: all })}
        {holiday && <span className="ms-2">{t('attendance.holidayNamed', { name: holiday })}</span>}
      </p>
      <SegmentBar counts={counts} without={without} className="mt-3 h-3" />
      <ul aria-label={t('team.groups')} className="mt-3 flex flex-wrap gap-1.5">
        {statuses.map((status) => (
          <li key={status}>
            <GroupButton count={counts[status]} on={chosen === status} onPress={() => onChoose(chosen === status ? '' : status)}>
              <StatusSign status={status} />
              {statusName(status)}
            </GroupButton>
          </li>
        ))}
        <li>
          <GroupButton count={without} on={chosen === 'none'} onPress={() => onChoose(chosen === 'none' ? '' : 'none')}>
            <span aria-hidden="true" className="size-2 rounded-full border border-line-strong bg-sunken" />
            {t(`team.group.${unrecorded}`)}
          </GroupButton>
        </li>
      </ul>
    </div>
  )
}

function GroupButton({ count, on, onPress, children }: { count: number; on: boolean; onPress: () => void; children: ReactNode }) {
  const format = useFormat()
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={cn(
        'inline-flex h-8 items-center gap-1.5 rounded-lg border px-2 text-xs transition-colors',
        on ? 'border-accent bg-accent-soft text-ink' : 'text-ink-soft hover:bg-hover',
      )}
    >
      {children}
      <span className="font-semibold text-ink tabular-nums">{format.number(count)}</span>
    </button>
  )
}

// Says nothing by itself: the numbers stand beside it.
export function SegmentBar({ counts, without = 0, className }: { counts: Counts; without?: number; className?: string }) {
  return (
    <div aria-hidden="true" className={cn('flex gap-0.5 overflow-hidden rounded-full bg-sunken', className)}>
      {statuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <span key={status} className="min-w-1" style={{ flexGrow: counts[status], background: statusColour[status] }} />
        ))}
      {without > 0 && <span style={{ flexGrow: without }} />}
    </div>
  )
}
