// What stands over a DataTable: its name, the search, the filters, and the menus of views, columns and files.
import type { DataTableProps } from '@/components/ui/data-table'
import { CardHead } from '@/components/ui/card'
import { FileMenu } from '@/components/ui/file-menu'
import { SearchBox } from '@/components/ui/search-box'
import { ColumnMenu } from '@/components/ui/table-column-menu'
import { SortMenu } from '@/components/ui/table-sort-menu'
import { ViewMenu } from '@/components/ui/table-view-menu'
import { t } from '@/lib/i18n'

export function TableToolbar<Row>(props: DataTableProps<Row> & { narrow: boolean }) {
  const { table, columns, search, filters, actions, files, heading, description, narrow, list } = props
  // Nothing to look through, so nothing to look through it with.
  const nothing = list.data?.total === 0 && !table.filtered
  if (nothing) {
    return (
      <>
        {heading && <CardHead title={heading} description={description} />}
        {actions && <div className="flex flex-wrap items-center justify-end gap-2 px-5 py-3">{actions}</div>}
      </>
    )
  }
  return (
    <>
      {heading && <CardHead title={heading} description={description} />}
      <div className="flex flex-wrap items-center gap-2 px-5 py-3">
        {search && (
          <SearchBox label={search} value={table.query.q ?? ''} onSearch={(q) => table.change({ q })} className="w-full sm:w-72" />
        )}
        {filters && (
          <div role="group" aria-label={t('filter.title')} className="contents max-sm:flex max-sm:w-full max-sm:flex-wrap max-sm:gap-2 max-sm:*:min-w-0 max-sm:*:flex-1 max-sm:*:basis-32 max-sm:[&_select]:w-full">
            {filters}
          </div>
        )}
        <div className="ms-auto flex flex-wrap items-center gap-1">
          {narrow && <SortMenu columns={columns} table={table} />}
          <ViewMenu table={table} />
          {columns.some((column) => !column.fixed && !column.action) && <ColumnMenu columns={columns} table={table} />}
          {files && <FileMenu path={files} name={table.name} />}
          {actions && <div className="ms-1 flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      </div>
    </>
  )
}
