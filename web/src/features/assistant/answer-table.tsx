// The rows of an answer, put in order on the screen. What the server left out is in the CSV.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { compareCells, isNumeric, showCell } from './cells'
import type { Column } from './chat'
import { Button } from '@/components/ui/button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface AnswerTableProps {
  title: string
  label: string
  columns: Column[]
  rows: unknown[][]
  total: number
  // Beside a chart fewer rows are enough to begin with.
  short: boolean
}

interface Sort {
  column: number
  direction: 'ascending' | 'descending'
}

export function AnswerTable({ title, label, columns, rows, total, short }: AnswerTableProps) {
  const format = useFormat()
  const [sort, setSort] = useState<Sort>()
  const [all, setAll] = useState(false)
  const sorted = useMemo(
    () => (sort ? rows.toSorted((one, other) => compareCells(one[sort.column], other[sort.column], sort.direction)) : rows),
    [rows, sort],
  )
  const most = short ? 5 : 10
  // One row more is shown rather than hidden behind a button.
  const shown = all || rows.length <= most + 1 ? sorted : sorted.slice(0, most)
  return (
    <>
      <div className="border-t">
        <Table label={label}>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <SortHead key={column.key} column={column} sort={sort?.column === index ? sort.direction : undefined} onSort={(direction) => setSort({ column: index, direction })} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, place) => (
              <Tr key={place}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <Th key={column.key} scope="row" className="h-9 min-w-28 py-1.5 text-start font-medium whitespace-normal text-ink first:ps-4">
                      {showCell(column, row[index], format)}
                    </Th>
                  ) : (
                    <Td key={column.key} className={cn('h-9 last:pe-4', isNumeric(column) ? 'text-end tabular-nums' : 'text-start')}>
                      {showCell(column, row[index], format)}
                    </Td>
                  ),
                )}
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      {(shown.length < rows.length || rows.length < total) && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-t px-4 py-2 text-xs text-ink-faint">
          <p>
            {rows.length < total
              ? t('assistant.firstRows', { shown: shown.length, total })
              : t('assistant.shownRows', { shown: shown.length, total })}
          </p>
          {shown.length < rows.length && (
            <Button look="quiet" size="small" onClick={() => setAll(true)}>
              {t('assistant.allRows', { rows: rows.length })}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function SortHead({ column, sort, onSort }: { column: Column; sort?: Sort['direction']; onSort: (direction: Sort['direction']) => void }) {
  const numeric = isNumeric(column)
  // Numbers are mostly asked for from the largest, names from A.
  const next = sort ? (sort === 'ascending' ? 'descending' : 'ascending') : numeric ? 'descending' : 'ascending'
  const Icon = (sort ?? next) === 'ascending' ? ArrowUp : ArrowDown
  return (
    <Th aria-sort={sort} className={cn('first:ps-4 last:pe-4', numeric ? 'text-end' : 'text-start')}>
      <button
        type="button"
        onClick={() => onSort(next)}
        className={cn('group inline-flex min-h-6 items-center gap-1 rounded hover:text-ink', numeric && 'flex-row-reverse', sort && 'text-ink')}
      >
        {column.label}
        <Icon aria-hidden="true" className={cn('size-3', !sort && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')} />
      </button>
    </Th>
  )
}
