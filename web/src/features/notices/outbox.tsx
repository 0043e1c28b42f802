// Mail that was written and what became of it. What a mail says is not shown: it may hold a link that opens an account.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Inbox, RotateCcw } from 'lucide-react'
import { kinds, states, type OutboxNotice } from './notices'
import { api, unwrap, unwrapList } from '@/api/client'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Select } from '@/components/ui/select'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const pageSize = 25
const tones: Record<OutboxNotice['state'], Tone> = { queued: 'accent', sent: 'good', failed: 'danger', not_configured: 'caution' }

export function Outbox() {
  const { text, whole, change } = useSearchState()
  const state = states.find((each) => each === text('state'))
  const kind = kinds.find((each) => each === text('kind'))
  const page = whole('page') ?? 1
  const query = { state, kind, page, page_size: pageSize }
  const notices = useQuery({
    queryKey: ['notices', query],
    queryFn: () => unwrapList(api.GET('/notices/outbox', { params: { query } })),
    refetchInterval: 5000,
    placeholderData: (before) => before,
  })
  return (
    <Card>
      <CardHead
        title={t('outbox.title')}
        description={t('outbox.description')}
        className="pb-3"
        actions={
          <>
            <Select aria-label={t('outbox.kind')} value={kind ?? ''} onChange={(event) => change({ kind: event.target.value, page: undefined })}>
              <option value="">{t('outbox.allKinds')}</option>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`notice.kind.${each}`)}
                </option>
              ))}
            </Select>
            <Select aria-label={t('outbox.state')} value={state ?? ''} onChange={(event) => change({ state: event.target.value, page: undefined })}>
              <option value="">{t('outbox.allStates')}</option>
              {states.map((each) => (
                <option key={each} value={each}>
                  {t(`notice.state.${each}`)}
                </option>
              ))}
            </Select>
          </>
        }
      />
      {notices.isPending && <SkeletonRows />}
      {notices.error && <ProblemState error={notices.error} retry={() => void notices.refetch()} />}
      {notices.data && notices.data.items.length === 0 && (
        <EmptyState icon={Inbox} title={t('outbox.empty.title')}>
          {t('outbox.empty.body')}
        </EmptyState>
      )}
      {notices.data && notices.data.items.length > 0 && (
        <>
          <OutboxTable notices={notices.data.items} />
          <Pagination page={page} pageSize={pageSize} total={notices.data.total} onPage={(next) => change({ page: next })} />
        </>
      )}
    </Card>
  )
}

export function OutboxTable({ notices }: { notices: OutboxNotice[] }) {
  const format = useFormat()
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: (notice_id: string) => unwrap(api.POST('/notices/outbox/{notice_id}/retry', { params: { path: { notice_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <>
      <ProblemNotice error={retry.error} className="m-4" />
      <Table label={t('outbox.title')}>
        <thead>
          <tr>
            <Th>{t('outbox.recipient')}</Th>
            <Th>{t('outbox.kind')}</Th>
            <Th>{t('outbox.state')}</Th>
            <Th className="text-end">{t('outbox.attempts')}</Th>
            <Th>{t('outbox.created')}</Th>
            <Th>{t('outbox.sent')}</Th>
            <Th>
              <span className="sr-only">{t('table.actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <Tr key={notice.notice_id}>
              <Td className="py-2">
                <p className="font-medium">{notice.recipient}</p>
                <p dir="auto" className="max-w-md truncate text-xs text-ink-soft">
                  {notice.subject}
                </p>
                {notice.last_error && <p className="max-w-md text-xs text-danger">{notice.last_error}</p>}
              </Td>
              <Td className="whitespace-nowrap">{t(`notice.kind.${notice.kind}`)}</Td>
              <Td>
                <Badge tone={tones[notice.state]}>{t(`notice.state.${notice.state}`)}</Badge>
              </Td>
              <Td className="text-end tabular-nums">{format.number(notice.attempts)}</Td>
              <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(notice.created_at)}</Td>
              <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(notice.sent_at)}</Td>
              <Td className="text-end">
                {notice.can_retry && (
                  <Button
                    size="small"
                    busy={retry.isPending && retry.variables === notice.notice_id}
                    onClick={() => retry.mutate(notice.notice_id)}
                  >
                    <RotateCcw aria-hidden="true" />
                    {t('outbox.retry')}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
