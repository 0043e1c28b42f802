// The rows of a DataTable where there is room for columns.
import { Link } from 'react-router'
import type { Column, RowKey } from '@/components/ui/data-table'
import { SortHead } from '@/components/ui/table-sort-head'
import { SelectAll, SelectRow } from '@/components/ui/table-selection'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import type { TableState } from '@/lib/table-state'

export interface BodyProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => RowKey
  rowTo?: (row: Row) => string
  table: TableState
  // Still the rows of what was asked before.
  waiting: boolean
  selected?: ReadonlyMap<RowKey, Row>
  onSelect: (selected: ReadonlyMap<RowKey, Row>) => void
}

export function TableRows<Row>({ caption, columns, rows, rowKey, rowTo, table, waiting, selected, onSelect }: BodyProps<Row>) {
  return (
    <Table label={caption} aria-busy={waiting || undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {selected && (
            <Th className="w-10">
              <SelectAll rows={rows} rowKey={rowKey} selected={selected} onSelect={onSelect} />
            </Th>
          )}
          {columns.map((column) => (
            <SortHead key={column.key} column={column} table={table} />
          ))}
        </tr>
      </thead>
      <tbody className={cn('transition-opacity', waiting && 'opacity-55')}>
        {rows.map((row) => {
          const key = rowKey(row)
          return (
            <Tr key={key} className={cn('transition-colors hover:bg-hover', selected?.has(key) && 'bg-accent-soft hover:bg-accent-soft')}>
              {selected && (
                <Td className="w-10">
                  <SelectRow row={row} id={key} selected={selected} onSelect={onSelect} />
                </Td>
              )}
              {columns.map((column) => (
                <Td
                  key={column.key}
                  className={cn('py-1.5', (column.numeric || column.action) && 'text-end', column.numeric && 'tabular-nums', column.className)}
                >
                  {column.fixed && rowTo ? (
                    <Link to={rowTo(row)} className="block rounded font-medium hover:underline">
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </Td>
              ))}
            </Tr>
          )
        })}
      </tbody>
    </Table>
  )
}
