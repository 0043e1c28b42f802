// People × days, of thousands of people: only rows that can be seen are drawn. One cell is in the tab order; arrow keys move from there.
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { SheetPerson } from './attendance'
import { cellAfter, type Cell } from './sheet-moves'
import { SheetRow, type SheetDay } from './sheet-row'
import { useVisibleRows } from './visible-rows'
import { cn } from '@/lib/cn'
import { formatDayNumber, formatFullDay, formatWeekday } from '@/lib/day-format'
import type { Day } from '@/lib/days'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const rowHeight = 36

interface SheetGridProps {
  label: string
  people: SheetPerson[]
  days: SheetDay[]
  today: Day
  onOpen: (person: SheetPerson, day: Day) => void
}

export function SheetGrid({ label, people, days, today, onOpen }: SheetGridProps) {
  const { percent } = useFormat()
  const { scroller, from, to } = useVisibleRows(people.length, rowHeight)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const moved = useRef(false)
  const row = Math.min(active.row, Math.max(0, people.length - 1))
  const wide = days.length <= 7
  const template = useMemo(
    () => ({
      gridTemplateColumns: `var(--name) repeat(${days.length}, minmax(${wide ? '2.75rem' : '1.625rem'}, 1fr)) var(--rate)`,
      minWidth: `calc(var(--name) + var(--rate) + ${days.length * (wide ? 2.75 : 1.625)}rem)`,
    }),
    [days.length, wide],
  )
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${active.column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, row, scroller])
  const cellOf = (target: EventTarget) => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined
    const [at, column] = (place ?? '').split(':').map(Number)
    return place === undefined ? undefined : { row: at!, column: column! }
  }
  const open = useCallback(
    (cell: Cell) => {
      const person = people[cell.row]
      const day = days[cell.column]
      if (person && day) onOpen(person, day.day)
    },
    [people, days, onOpen],
  )
  const press = (event: KeyboardEvent) => {
    const at = cellOf(event.target)
    if (!at) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open(at)
    }
    const next = cellAfter(at, event, people.length, days.length, document.dir === 'rtl')
    if (!next) return
    event.preventDefault()
    moved.current = true
    setActive(next)
  }
  const click = (event: MouseEvent) => {
    const at = cellOf(event.target)
    if (!at) return
    setActive(at)
    open(at)
  }
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  // The cell in the tab order stays, wherever one has scrolled to.
  if (people.length > 0 && (row < from || row >= to)) shown.push(row)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={people.length + 1}
      aria-colcount={days.length + 2}
      onKeyDown={press}
      onClick={click}
      className="relative max-h-[max(24rem,calc(100dvh-17rem))] overflow-auto overscroll-contain text-[0.8125rem] [--name:8.5rem] [--rate:3.5rem] sm:[--name:12rem]"
    >
      <div role="rowgroup" className="sticky top-0 z-20 w-full" style={{ minWidth: template.minWidth }}>
        <div role="row" aria-rowindex={1} className="grid border-b bg-surface" style={{ gridTemplateColumns: template.gridTemplateColumns }}>
          <span role="columnheader" aria-colindex={1} className="sticky start-0 z-10 flex items-end border-e bg-surface px-3 pb-1.5 text-xs font-medium text-ink-faint sm:ps-5">
            {t('sheet.person')}
          </span>
          {days.map(({ day, free }, column) => (
            <span
              key={day}
              role="columnheader"
              aria-colindex={column + 2}
              className={cn('flex flex-col items-center py-1.5 text-2xs', free ? 'text-ink-faint' : 'text-ink-soft')}
            >
              <span className="sr-only">{formatFullDay(day)}</span>
              <span aria-hidden="true">{formatWeekday(day, wide ? 'short' : 'narrow')}</span>
              <span
                aria-hidden="true"
                className={cn(
                  'mt-0.5 inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1 text-xs font-medium tabular-nums',
                  day === today && 'bg-accent text-white',
                )}
              >
                {formatDayNumber(day)}
              </span>
            </span>
          ))}
          <span role="columnheader" aria-colindex={days.length + 2} className="flex items-end justify-end px-3 pb-1.5 text-xs font-medium text-ink-faint">
            {t('sheet.rate')}
          </span>
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height: people.length * rowHeight, minWidth: template.minWidth }}>
        {shown.map((index) => (
          <SheetRow
            key={people[index]!.employee_id}
            person={people[index]!}
            index={index}
            top={index * rowHeight}
            days={days}
            columns={template.gridTemplateColumns}
            active={index === row ? active.column : -1}
            wide={wide}
            percent={percent}
          />
        ))}
      </div>
    </div>
  )
}
