// Which columns a table shows; the choice stays in this browser.
import { Columns3 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Column } from '@/components/ui/data-table'
import { Menu, MenuCheck, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import { t } from '@/lib/i18n'
import { useTablePreferences } from '@/lib/table-preferences'
import type { TableState } from '@/lib/table-state'

export function ColumnMenu<Row>({ columns, table }: { columns: Column<Row>[]; table: TableState }) {
  const { columns: chosen, showColumn, chooseColumns } = useTablePreferences(table.name)
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" size="icon" aria-label={t('table.columns')} title={t('table.columns')}>
          <Columns3 aria-hidden="true" />
        </Button>
      }
    >
      <MenuLabel>{t('table.columns')}</MenuLabel>
      {columns
        .filter((column) => !column.fixed && !column.action)
        .map((column) => (
          <MenuCheck key={column.key} checked={chosen[column.key] ?? !column.off} onChange={(shown) => showColumn(column.key, shown)}>
            {column.title}
          </MenuCheck>
        ))}
      {Object.keys(chosen).length > 0 && (
        <>
          <MenuLine />
          <MenuItem onSelect={() => chooseColumns({})}>{t('table.usualColumns')}</MenuItem>
        </>
      )}
    </Menu>
  )
}
