// The report: of each row what it brings, changes, or why it is wrong.
import { useQuery } from '@tanstack/react-query'
import { Rows3 } from 'lucide-react'
import { Link } from 'react-router'
import { whoseOf } from './differences'
import type { Import, Outcome, RowReport as Row } from './imports'
import { EmployeeName, RowWords } from './row-words'
import { api, unwrapList } from '@/api/client'
import { Badge, type Tone } from '@/components/ui/badge'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { hasText, t } from '@/lib/i18n'
import { useTableState } from '@/lib/table-state'

const tones: Record<Outcome, Tone> = { created: 'good', changed: 'accent', unchanged: 'plain', refused: 'danger', undone: 'good', kept: 'caution' }

interface RowReportProps {
  one: Import
  outcomes: readonly Outcome[]
  title: string
}

export function RowReport({ one, outcomes, title }: RowReportProps) {
  const table = useTableState('import-rows', { pageSize: 25, filters: ['outcome'] })
  const outcome = outcomes.find((each) => each === table.text('outcome'))
  const { page, page_size } = table.query
  const rows = useQuery({
    queryKey: ['imports', 'rows', one.import_id, one.ran_at, one.state, outcome, page, page_size],
    queryFn: () => unwrapList(api.GET('/imports/{import_id}/rows', { params: { path: { import_id: one.import_id }, query: { outcome, page, page_size } } })),
    placeholderData: (before) => before,
  })
  const columns: Column<Row>[] = [
    { key: 'row', title: t('imports.row'), fixed: true, className: 'tabular-nums', cell: (row) => t('imports.rowNumber', { row: row.row }) },
    { key: 'outcome', title: t('imports.outcome'), cell: (row) => row.outcome && <Badge tone={tones[row.outcome]}>{t(`imports.outcome.${row.outcome}`)}</Badge> },
    { key: 'field', title: t('imports.fieldAtFault'), cell: (row) => (row.field ? <span className="font-medium">{fieldName(row.field)}</span> : <span aria-hidden="true" className="text-ink-faint">–</span>) },
    { key: 'what', title: t('imports.what'), cell: (row) => <RowWords kind={one.kind} row={row} /> },
    one.kind === 'employees' ? profileColumn() : personColumn(),
  ]
  return (
    <DataTable
      table={table}
      caption={title}
      heading={title}
      columns={columns}
      list={rows}
      rowKey={(row) => row.row}
      filters={
        <Select aria-label={t('imports.showOnly')} value={outcome ?? ''} onChange={(event) => table.change({ outcome: event.target.value })} className="w-full sm:w-44">
          <option value="">{t('imports.allRows')}</option>
          {outcomes.map((each) => (
            <option key={each} value={each}>
              {t(`imports.outcome.${each}`)}
            </option>
          ))}
        </Select>
      }
      files={`/imports/${one.import_id}/rows${outcome ? `?outcome=${outcome}` : ''}`}
      empty={<EmptyState icon={Rows3} title={t('imports.noRows')} />}
    />
  )
}

const nobody = (
  <span aria-hidden="true" className="text-ink-faint">
    –
  </span>
)

const profileColumn = (): Column<Row> => ({
  key: 'subject',
  title: t('imports.subject'),
  narrow: 'hidden',
  cell: (row) =>
    row.subject && row.outcome !== 'undone' ? (
      <Link to={`/employees/${row.subject}`} className="font-medium text-accent-ink hover:underline">
        {t('imports.openPerson')}
      </Link>
    ) : (
      nobody
    ),
})

// The subject of a row of attendance is a record; whose it is stands in the record.
const personColumn = (): Column<Row> => ({
  key: 'person',
  title: t('imports.person'),
  cell: (row) => {
    const id = whoseOf(row)
    return id ? <EmployeeName id={id} /> : nobody
  },
})

function fieldName(field: string): string {
  const key = `imports.field.${field}`
  return hasText(key) ? t(key) : field
}
