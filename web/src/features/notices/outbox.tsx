// Mail that was written and what became of it. What a mail says is not shown: it may hold a link that opens an account.
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { kinds, states, type OutboxNotice } from './notices'
import { RetryNotice } from './retry-notice'
import { api, unwrapList } from '@/api/client'
import { Badge, type Tone } from '@/components/ui/badge'
import { Clipped } from '@/components/ui/clipped'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useTableState } from '@/lib/table-state'

const tones: Record<OutboxNotice['state'], Tone> = { queued: 'accent', sent: 'good', failed: 'danger', not_configured: 'caution' }

export function Outbox() {
  const format = useFormat()
  const table = useTableState('outbox', { filters: ['state', 'kind'] })
  const { q, page, page_size } = table.query
  const state = states.find((each) => each === table.text('state'))
  const kind = kinds.find((each) => each === table.text('kind'))
  const notices = useQuery({
    queryKey: ['notices', { q, state, kind, page, page_size }],
    queryFn: () => unwrapList(api.GET('/notices/outbox', { params: { query: { q, state, kind, page, page_size } } })),
    refetchInterval: 5000,
    placeholderData: (before) => before,
  })
  const when = 'whitespace-nowrap text-ink-soft'
  const columns: Column<OutboxNotice>[] = [
    { key: 'recipient', title: t('outbox.recipient'), fixed: true, cell: (notice) => <Letter notice={notice} /> },
    { key: 'kind', title: t('outbox.kind'), cell: (notice) => t(`notice.kind.${notice.kind}`), className: 'whitespace-nowrap' },
    { key: 'state', title: t('outbox.state'), cell: (notice) => <Badge tone={tones[notice.state]}>{t(`notice.state.${notice.state}`)}</Badge> },
    { key: 'attempts', title: t('outbox.attempts'), numeric: true, cell: (notice) => format.number(notice.attempts) },
    { key: 'created', title: t('outbox.created'), cell: (notice) => format.dateTime(notice.created_at), className: when },
    { key: 'sent', title: t('outbox.sent'), cell: (notice) => format.dateTime(notice.sent_at), className: when },
    { key: 'actions', title: t('table.actions'), action: true, cell: (notice) => notice.can_retry && <RetryNotice id={notice.notice_id} /> },
  ]
  return (
    <DataTable
      table={table}
      caption={t('outbox.title')}
      heading={t('outbox.title')}
      description={t('outbox.description')}
      columns={columns}
      list={notices}
      rowKey={(notice) => notice.notice_id}
      search={t('outbox.search')}
      files={`/notices/outbox?${queryText({ q, state, kind })}`}
      filters={
        <>
          <Select aria-label={t('outbox.kind')} value={kind ?? ''} onChange={(event) => table.change({ kind: event.target.value })} className="w-44">
            <option value="">{t('outbox.allKinds')}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`notice.kind.${each}`)}
              </option>
            ))}
          </Select>
          <Select aria-label={t('outbox.state')} value={state ?? ''} onChange={(event) => table.change({ state: event.target.value })} className="w-40">
            <option value="">{t('outbox.allStates')}</option>
            {states.map((each) => (
              <option key={each} value={each}>
                {t(`notice.state.${each}`)}
              </option>
            ))}
          </Select>
        </>
      }
      empty={
        <EmptyState icon={Inbox} title={t('outbox.empty.title')}>
          {t('outbox.empty.body')}
        </EmptyState>
      }
    />
  )
}

function Letter({ notice }: { notice: OutboxNotice }) {
  return (
    <>
      <p className="font-medium break-words">{notice.recipient}</p>
      <p className="max-w-md text-xs font-normal text-ink-soft">
        <Clipped>{notice.subject}</Clipped>
      </p>
      {notice.last_error && <p className="max-w-md text-xs font-normal text-danger">{notice.last_error}</p>}
    </>
  )
}
