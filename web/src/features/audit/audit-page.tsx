import { useQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import type { Filters } from './audit'
import { AuditTable } from './audit-table'
import { ExportButtons } from './export-buttons'
import { FilterBar } from './filter-bar'
import { VerifyCard } from './verify-card'
import { api, unwrapList } from '@/api/client'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { ZoneNote } from '@/components/ui/zone-note'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const pageSize = 50

export function AuditPage() {
  const { text, whole, change } = useSearchState()
  const filters: Filters = {
    user: text('user') || undefined,
    action: text('action') || undefined,
    resource: text('resource') || undefined,
    days: whole('days'),
  }
  const page = whole('page') ?? 1
  const narrow = (changes: Record<string, string | number | undefined>) => change({ ...changes, page: undefined })
  const log = useQuery({
    queryKey: ['audit', filters, page],
    queryFn: () => unwrapList(api.GET('/audit/logs', { params: { query: { ...filters, page, page_size: pageSize } } })),
    placeholderData: (before) => before,
  })
  return (
    <Page title={t('audit.title')} description={t('audit.description')} actions={<ExportButtons filters={filters} />}>
      <ZoneNote className="mb-3" />
      <VerifyCard />
      <Card>
        <FilterBar filters={filters} onChange={narrow} />
        {log.isPending && <SkeletonRows />}
        {log.error && <ProblemState error={log.error} retry={() => void log.refetch()} />}
        {log.data && log.data.items.length === 0 && (
          <EmptyState icon={ScrollText} title={t('audit.empty.title')}>
            {t('audit.empty.body')}
          </EmptyState>
        )}
        {log.data && log.data.items.length > 0 && (
          <>
            <AuditTable entries={log.data.items} onPerson={(user) => narrow({ user })} />
            <Pagination page={page} pageSize={pageSize} total={log.data.total} onPage={(next) => change({ page: next })} />
          </>
        )}
      </Card>
    </Page>
  )
}
