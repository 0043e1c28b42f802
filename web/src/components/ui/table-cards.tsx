// The rows of a DataTable on a phone: each is a card with its title and its details.
import { Link } from 'react-router'
import type { Column } from '@/components/ui/data-table'
import type { BodyProps } from '@/components/ui/table-rows'
import { SelectAll, SelectRow } from '@/components/ui/table-selection'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function TableCards<Row>({ caption, columns, rows, rowKey, rowTo, waiting, selected, onSelect }: BodyProps<Row>) {
  const place = placeOf(columns)
  const titles = columns.filter((column) => place(column) === 'title')
  const details = columns.filter((column) => place(column) === 'detail' && !column.action)
  const actions = columns.filter((column) => place(column) === 'detail' && column.action)
  return (
    <>
      {selected && (
        <div className="flex items-center gap-2 border-t px-5 py-2 text-xs text-ink-soft">
          <SelectAll rows={rows} rowKey={rowKey} selected={selected} onSelect={onSelect} />
          {t('table.selectPage')}
        </div>
      )}
      <ul aria-label={caption} aria-busy={waiting || undefined} className={cn('divide-y border-t transition-opacity', waiting && 'opacity-55')}>
        {rows.map((row) => {
          const key = rowKey(row)
          return (
            <li key={key} className={cn('drawn-near flex gap-3 px-5 py-3.5 [--unseen-height:6rem]', selected?.has(key) && 'bg-accent-soft')}>
              {selected && <SelectRow row={row} id={key} selected={selected} onSelect={onSelect} />}
              <div className="min-w-0 flex-1">
                <div className="min-w-0 font-medium">
                  {titles.map((column) =>
                    column.fixed && rowTo ? (
                      <Link key={column.key} to={rowTo(row)} className="block rounded py-0.5 hover:underline">
                        {column.cell(row)}
                      </Link>
                    ) : (
                      <div key={column.key}>{column.cell(row)}</div>
                    ),
                  )}
                </div>
                {details.length > 0 && (
                  <dl className="mt-2 grid grid-cols-[minmax(5.5rem,auto)_1fr] items-baseline gap-x-4 gap-y-1.5 text-[0.8125rem]">
                    {details.map((column) => (
                      <div key={column.key} className="contents">
                        <dt className="text-xs text-ink-faint">{column.title}</dt>
                        <dd className={cn('min-w-0 break-words', column.numeric && 'tabular-nums')}>{column.cell(row)}</dd>
                      </div>
                    ))}
                  </dl>
                )}
                {actions.length > 0 && (
                  <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
                    {actions.map((column) => (
                      <div key={column.key} className="empty:hidden">
                        {column.cell(row)}
                      </div>
                    ))}
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

// Without a word from the page, the fixed columns (or the first one) are the card's title.
function placeOf<Row>(columns: Column<Row>[]) {
  const hasTitle = columns.some((column) => column.fixed || column.narrow === 'title')
  return (column: Column<Row>) => column.narrow ?? (column.fixed || (!hasTitle && column === columns[0]) ? 'title' : 'detail')
}
