// A column's head; where the server can sort by the column, a button that does.
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { Column } from '@/components/ui/data-table'
import { Th } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import type { TableState } from '@/lib/table-state'

export function SortHead<Row>({ column, table }: { column: Column<Row>; table: TableState }) {
  const { sort, title, numeric, action } = column
  const place = cn(numeric && 'text-end')
  if (action) {
    return (
      <Th>
        <span className="sr-only">{title}</span>
      </Th>
    )
  }
  if (!sort) return <Th className={place}>{title}</Th>
  const up = table.query.sort === sort
  const down = table.query.sort === `-${sort}`
  const Icon = up ? ArrowUp : down ? ArrowDown : ChevronsUpDown
  return (
    <Th className={place} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        onClick={() => table.change({ sort: nextSort(column, table.query.sort) })}
        className={cn('inline-flex min-h-6 items-center gap-1 rounded hover:text-ink', (up || down) && 'text-ink')}
      >
        {title}
        <Icon aria-hidden="true" className="size-3" />
      </button>
    </Th>
  )
}

export function nextSort(column: { sort?: string; largestFirst?: boolean }, current: string | undefined): string {
  const { sort = '' } = column
  const [first, second] = column.largestFirst ? [`-${sort}`, sort] : [sort, `-${sort}`]
  return current === first ? second : first
}
