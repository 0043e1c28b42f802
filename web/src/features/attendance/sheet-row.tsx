import { memo } from 'react'
import type { SheetPerson } from './attendance'
import { countsOf } from './sheet'
import { emptyCell, freeCell, markedCell, wideCell, wideMark } from './sheet-cell'
import { rateOf, statusName, statusOfMark, statusSign, type Status } from './status'
import type { Day } from '@/lib/days'
import { t } from '@/lib/i18n'

export interface SheetDay {
  day: Day
  // Nobody is expected.
  free: boolean
  // Still to come: nothing is missing there.
  ahead: boolean
}

interface SheetRowProps {
  person: SheetPerson
  index: number
  top: number
  days: SheetDay[]
  columns: string
  // The column of the cell in the tab order, or -1.
  active: number
  wide: boolean
  percent: (share: number) => string
}

export const SheetRow = memo(function SheetRow({ person, index, top, days, columns, active, wide, percent }: SheetRowProps) {
  const rate = rateOf(countsOf(person.days))
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute inset-x-0 grid h-9 border-b hover:bg-hover"
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: columns }}
    >
      <span role="rowheader" aria-colindex={1} className="sticky start-0 z-10 flex items-center border-e bg-surface px-3 sm:ps-5">
        <span className="truncate" title={person.name}>
          {person.name}
        </span>
      </span>
      {days.map(({ day, free, ahead }, column) => {
        const status = statusOfMark(person.days[column])
        return (
          <span
            key={day}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={status ? statusName(status) : free ? t('attendance.dayOff') : t('attendance.none')}
            data-cell={`${index}:${column}`}
            tabIndex={active === column ? 0 : -1}
            className={!status ? (free ? freeCell : emptyCell) : wide ? wideCell : markedCell(status)}
          >
            {!status ? !free && !ahead && '·' : wide ? <WideMark status={status} /> : statusSign(status)}
          </span>
        )
      })}
      <span
        role="gridcell"
        aria-colindex={days.length + 2}
        aria-label={rate === null ? t('format.notMeasured') : undefined}
        className="flex items-center justify-end px-3 text-xs text-ink-soft tabular-nums"
      >
        {rate === null ? t('format.none') : percent(rate)}
      </span>
    </div>
  )
})

function WideMark({ status }: { status: Status }) {
  return (
    <span aria-hidden="true" className={wideMark(status)}>
      <span className="sm:hidden">{statusSign(status)}</span>
      <span className="hidden truncate sm:inline">{statusName(status)}</span>
    </span>
  )
}
