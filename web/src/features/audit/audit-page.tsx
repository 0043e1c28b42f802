import { useQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import type { AuditEntry, Filters } from './audit'
import { auditColumns } from './audit-columns'
import { AuditFilters } from './audit-filters'
import { VerifyCard } from './verify-card'
import { api, unwrapList } from '@/api/client'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { ZoneNote } from '@/components/ui/zone-note'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useTableState } from '@/lib/table-state'

export function AuditPage() {
  const format = useFormat()
  const table = useTableState('audit', { pageSize: 50, filters: ['user', 'action', 'resource', 'days'] })
  const { page, page_size } = table.query
  const filters: Filters = {
    user: table.text('user') || undefined,
    action: table.text('action') || undefined,
    resource: table.text('resource') || undefined,
    days: table.whole('days'),
  }
  const log = useQuery({
    queryKey: ['audit', filters, page, page_size],
    queryFn: () => unwrapList(api.GET('/audit/logs', { params: { query: { ...filters, page, page_size } } })),
    placeholderData: (before) => before,
  })
  const nothing = (
    <EmptyState icon={ScrollText} title={t('audit.empty.title')}>
      {t('audit.empty.body')}
    </EmptyState>
  )
  return (
    <Page title={t('audit.title')} description={t('audit.description')}>
      <ZoneNote className="mb-3" />
      <VerifyCard />
      <DataTable<AuditEntry>
        table={table}
        caption={t('audit.title')}
        columns={auditColumns(format, (user) => table.change({ user }))}
        list={log}
        rowKey={(entry) => entry.audit_id}
        files={`/audit/logs/export?${queryText({ ...filters })}`}
        filters={<AuditFilters filters={filters} onChange={table.change} />}
        empty={nothing}
        noMatch={nothing}
      />
    </Page>
  )
}
