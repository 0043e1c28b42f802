// What was brought before, newest first.
import { FileClock } from 'lucide-react'
import { StateBadge } from './state-badge'
import { useImports, type ImportSummary } from './imports'
import { Card } from '@/components/ui/card'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useTableState } from '@/lib/table-state'

export function ImportList() {
  const table = useTableState('imports', { pageSize: 10 })
  const format = useFormat()
  const imports = useImports(table.query.page, table.query.page_size)
  const columns: Column<ImportSummary>[] = [
    { key: 'file', title: t('imports.file'), fixed: true, cell: (each) => <span className="block max-w-72 truncate font-medium">{each.filename ?? t('imports.unnamed')}</span> },
    { key: 'kind', title: t('imports.kind'), cell: (each) => t(`imports.kind.${each.kind}`) },
    { key: 'rows', title: t('imports.rows'), numeric: true, cell: (each) => format.number(each.rows) },
    { key: 'state', title: t('imports.state'), cell: (each) => <StateBadge state={each.state} /> },
    { key: 'at', title: t('imports.brought'), cell: (each) => <span className="text-ink-soft">{format.dateTime(each.created_at)}</span> },
  ]
  if (imports.data?.total === 0) {
    return (
      <Card>
        <EmptyState icon={FileClock} title={t('imports.empty.title')}>
          {t('imports.empty.body')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <DataTable
      table={table}
      caption={t('imports.before')}
      heading={t('imports.before')}
      columns={columns}
      list={imports}
      rowKey={(each) => each.import_id}
      rowTo={(each) => `/imports/${each.import_id}`}
      empty={null}
    />
  )
}
