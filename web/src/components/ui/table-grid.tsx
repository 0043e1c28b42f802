// The rows of a DataTable as cards of the page's own, side by side.
import type { ReactNode } from 'react'
import type { BodyProps } from '@/components/ui/table-rows'
import { SelectRow } from '@/components/ui/table-selection'
import { cn } from '@/lib/cn'

interface TableGridProps<Row> extends BodyProps<Row> {
  card: (row: Row) => ReactNode
}

export function TableGrid<Row>({ caption, rows, rowKey, waiting, selected, onSelect, card }: TableGridProps<Row>) {
  return (
    <ul
      aria-label={caption}
      aria-busy={waiting || undefined}
      className={cn('grid gap-3 border-t p-5 transition-opacity sm:grid-cols-2 md:grid-cols-3 xl:grid-cols-4', waiting && 'opacity-55')}
    >
      {rows.map((row) => {
        const key = rowKey(row)
        return (
          <li key={key} className="relative">
            {card(row)}
            {selected && (
              <div className="absolute start-3 top-3">
                <SelectRow row={row} id={key} selected={selected} onSelect={onSelect} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
