// Sorting where there are no heads to press.
import { ArrowDownUp } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Column } from '@/components/ui/data-table'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { t } from '@/lib/i18n'
import type { TableState } from '@/lib/table-state'

export function SortMenu<Row>({ columns, table }: { columns: Column<Row>[]; table: TableState }) {
  const sortable = columns.filter((column) => column.sort)
  if (sortable.length === 0) return null
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" size="icon" aria-label={t('table.sort')} title={t('table.sort')}>
          <ArrowDownUp aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        label={t('table.sort')}
        value={table.query.sort ?? ''}
        options={sortable.flatMap(({ sort = '', title }) => [
          { value: sort, label: t('table.sort.up', { column: title }) },
          { value: `-${sort}`, label: t('table.sort.down', { column: title }) },
        ])}
        onChange={(sort) => table.change({ sort })}
      />
    </Menu>
  )
}
