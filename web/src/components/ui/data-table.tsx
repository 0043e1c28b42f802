// The one table: sorted, filtered and paged by the server. Columns are chosen, views saved, rows selected and taken away as files;
// on a phone each row becomes a card.
import { SearchX } from 'lucide-react'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { BulkBar } from '@/components/ui/table-bulk-bar'
import { TableCards } from '@/components/ui/table-cards'
import { TableGrid } from '@/components/ui/table-grid'
import { TableRows } from '@/components/ui/table-rows'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { TableToolbar } from '@/components/ui/table-toolbar'
import { t } from '@/lib/i18n'
import { useNarrow } from '@/lib/narrow'
import { useTablePreferences } from '@/lib/table-preferences'
import { pageSizes, type TableState } from '@/lib/table-state'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  // The API's sort key; the head then sorts by it.
  sort?: string
  // The first press on the head sorts from the largest or newest on.
  largestFirst?: boolean
  numeric?: boolean
  // Cannot be hidden, and names its row.
  fixed?: boolean
  // Hidden until chosen.
  off?: boolean
  // Buttons of the row: its head is read out but not shown.
  action?: boolean
  // Its place in the card that a row becomes on a phone.
  narrow?: 'title' | 'detail' | 'hidden'
  className?: string
}

export interface TableList<Row> {
  data?: { items: Row[]; total: number }
  error: unknown
  isPending: boolean
  isPlaceholderData: boolean
  refetch: () => unknown
}

export type RowKey = string | number

export interface DataTableProps<Row> {
  table: TableState
  caption: string
  columns: Column<Row>[]
  list: TableList<Row>
  rowKey: (row: Row) => RowKey
  rowTo?: (row: Row) => string
  search?: string
  filters?: ReactNode
  actions?: ReactNode
  // What can be done with selected rows. With it, rows have check boxes.
  bulk?: (selected: Row[], clear: () => void) => ReactNode
  // A path below /api with its query: the list as a file.
  files?: string
  // Each row as a card of the page's own, instead of the table.
  grid?: (row: Row) => ReactNode
  empty: ReactNode
  noMatch?: ReactNode
  // Shown over the table; without it the caption is for screen readers only.
  heading?: ReactNode
  description?: ReactNode
  notice?: ReactNode
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { table, caption, columns, list, rowKey, rowTo, bulk, notice, grid } = props
  const narrow = useNarrow()
  const { columns: chosen } = useTablePreferences(table.name)
  const [selected, setSelected] = useState<ReadonlyMap<RowKey, Row>>(new Map())
  const clear = () => setSelected(new Map())
  const shown = columns.filter((column) => column.fixed || column.action || (chosen[column.key] ?? !column.off))
  // Many rows are drawn in pieces, after what stands over them.
  const data = useDeferredValue(list.data)
  const isPending = list.isPending || (list.data && !data)
  const rows = data?.items ?? []
  const body = {
    caption,
    columns: shown,
    rows,
    rowKey,
    rowTo,
    table,
    waiting: list.isPlaceholderData,
    selected: bulk ? selected : undefined,
    onSelect: setSelected,
  }
  const selectedRows = [...selected].map(([key, row]) => rows.find((each) => rowKey(each) === key) ?? row)
  return (
    <Card className="min-w-0">
      <TableToolbar {...props} narrow={narrow} />
      {notice}
      <p role="status" className="sr-only">
        {data && t('table.found', { total: data.total })}
      </p>
      {isPending && <TableSkeleton columns={shown} rows={Math.min(table.query.page_size, 8)} narrow={narrow} />}
      {!isPending && Boolean(list.error) && <ProblemState error={list.error} retry={() => void list.refetch()} />}
      {data && rows.length === 0 && <Nothing {...props} />}
      {data && rows.length > 0 && (
        <>
          {grid ? <TableGrid {...body} card={grid} /> : narrow ? <TableCards {...body} /> : <TableRows {...body} />}
          {bulk && selected.size > 0 && (
            <BulkBar count={selected.size} onClear={clear}>
              {bulk(selectedRows, clear)}
            </BulkBar>
          )}
          <Pagination
            page={table.query.page}
            pageSize={table.query.page_size}
            total={data.total}
            onPage={(page) => table.change({ page })}
            sizes={pageSizes}
            onPageSize={(page_size) => table.change({ page_size })}
          />
        </>
      )}
    </Card>
  )
}

function Nothing<Row>({ table, list, empty, noMatch }: DataTableProps<Row>) {
  // The last row of the last page may have gone meanwhile.
  if (list.data && list.data.total > 0) {
    return (
      <EmptyState icon={SearchX} title={t('table.pastEnd')} actions={<Button onClick={() => table.change({ page: 1 })}>{t('table.firstPage')}</Button>} />
    )
  }
  if (!table.filtered) return empty
  return (
    noMatch ?? (
      <EmptyState icon={SearchX} title={t('table.noMatch.title')} actions={<Button onClick={table.clear}>{t('filter.clear')}</Button>}>
        {t('table.noMatch.body')}
      </EmptyState>
    )
  )
}
