import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { RetryJob } from './retry-job'
import { api, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge, type Tone } from '@/components/ui/badge'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Select } from '@/components/ui/select'
import { ZoneNote } from '@/components/ui/zone-note'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useTableState } from '@/lib/table-state'

type Job = components['schemas']['jobs_Job']
type State = Job['state']

const states: readonly State[] = ['queued', 'running', 'done', 'dead', 'cancelled']
const tones: Record<State, Tone> = { queued: 'plain', running: 'accent', done: 'good', dead: 'danger', cancelled: 'plain' }

export function JobsPage() {
  const format = useFormat()
  const table = useTableState('jobs', { filters: ['state'] })
  const state = states.find((each) => each === table.text('state'))
  const { page, page_size } = table.query
  const jobs = useQuery({
    queryKey: ['jobs', { state, page, page_size }],
    queryFn: () => unwrapList(api.GET('/jobs', { params: { query: { state, page, page_size } } })),
    refetchInterval: 5000,
    placeholderData: (before) => before,
  })
  const columns: Column<Job>[] = [
    { key: 'kind', title: t('jobs.kind'), fixed: true, cell: (job) => <Kind job={job} /> },
    { key: 'state', title: t('jobs.state'), cell: (job) => <Badge tone={tones[job.state]}>{t(`job.state.${job.state}`)}</Badge> },
    { key: 'attempts', title: t('jobs.attempts'), numeric: true, cell: (job) => t('jobs.attemptsOf', { attempts: job.attempts, most: job.max_attempts }) },
    { key: 'created', title: t('jobs.created'), cell: (job) => format.dateTime(job.created_at), className: 'whitespace-nowrap text-ink-soft' },
    { key: 'finished', title: t('jobs.finished'), cell: (job) => format.dateTime(job.finished_at), className: 'whitespace-nowrap text-ink-soft' },
    { key: 'actions', title: t('table.actions'), action: true, cell: (job) => job.state === 'dead' && <RetryJob id={job.job_id} /> },
  ]
  return (
    <Page title={t('jobs.title')} description={t('jobs.description')}>
      <ZoneNote className="mb-3" />
      <DataTable
        table={table}
        caption={t('jobs.title')}
        columns={columns}
        list={jobs}
        rowKey={(job) => job.job_id}
        files={`/jobs?${queryText({ state })}`}
        filters={
          <Select
            aria-label={t('jobs.filter')}
            value={state ?? ''}
            onChange={(event) => table.change({ state: event.target.value })}
            className="w-40"
          >
            <option value="">{t('jobs.allStates')}</option>
            {states.map((each) => (
              <option key={each} value={each}>
                {t(`job.state.${each}`)}
              </option>
            ))}
          </Select>
        }
        empty={
          <EmptyState icon={Inbox} title={t('jobs.empty.title')}>
            {t('jobs.empty.body')}
          </EmptyState>
        }
      />
    </Page>
  )
}

function Kind({ job }: { job: Job }) {
  const key = `job.kind.${job.kind}`
  return (
    <>
      <p className="font-medium">{hasText(key) ? t(key) : job.kind}</p>
      {job.error && <p className="max-w-md text-xs font-normal whitespace-normal text-danger">{said(job.error)}</p>}
    </>
  )
}
