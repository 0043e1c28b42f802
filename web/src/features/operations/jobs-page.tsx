import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Inbox, RotateCcw } from 'lucide-react'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Select } from '@/components/ui/select'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { ZoneNote } from '@/components/ui/zone-note'
import { useFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useSearchState } from '@/lib/search-state'

type Job = components['schemas']['jobs_Job']
type State = Job['state']

const pageSize = 25
const states: readonly State[] = ['queued', 'running', 'done', 'dead', 'cancelled']
const tones: Record<State, Tone> = { queued: 'plain', running: 'accent', done: 'good', dead: 'danger', cancelled: 'plain' }

export function JobsPage() {
  const { text, whole, change } = useSearchState()
  const state = states.find((each) => each === text('state'))
  const page = whole('page') ?? 1
  const jobs = useQuery({
    queryKey: ['jobs', { state, page }],
    queryFn: () =>
      unwrapList(api.GET('/jobs', { params: { query: { state, page, page_size: pageSize } } })),
    refetchInterval: 5000,
    placeholderData: (before) => before,
  })
  return (
    <Page
      title={t('jobs.title')}
      description={t('jobs.description')}
      actions={
        <Select aria-label={t('jobs.filter')} value={state ?? ''} onChange={(event) => change({ state: event.target.value, page: undefined })}>
          <option value="">{t('jobs.allStates')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {t(`job.state.${each}`)}
            </option>
          ))}
        </Select>
      }
    >
      <ZoneNote className="mb-3" />
      <Card>
        {jobs.isPending && <SkeletonRows />}
        {jobs.error && <ProblemState error={jobs.error} retry={() => void jobs.refetch()} />}
        {jobs.data && jobs.data.items.length === 0 && (
          <EmptyState icon={Inbox} title={t('jobs.empty.title')}>
            {t('jobs.empty.body')}
          </EmptyState>
        )}
        {jobs.data && jobs.data.items.length > 0 && (
          <>
            <JobTable jobs={jobs.data.items} />
            <Pagination page={page} pageSize={pageSize} total={jobs.data.total} onPage={(next) => change({ page: next })} />
          </>
        )}
      </Card>
    </Page>
  )
}

function JobTable({ jobs }: { jobs: Job[] }) {
  const format = useFormat()
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: (job_id: string) => unwrap(api.POST('/jobs/{job_id}/retry', { params: { path: { job_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  return (
    <>
      <ProblemNotice error={retry.error} className="m-4" />
      <Table label={t('jobs.title')}>
        <thead>
          <tr>
            <Th>{t('jobs.kind')}</Th>
            <Th>{t('jobs.state')}</Th>
            <Th className="text-end">{t('jobs.attempts')}</Th>
            <Th>{t('jobs.created')}</Th>
            <Th>{t('jobs.finished')}</Th>
            <Th>
              <span className="sr-only">{t('table.actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <Tr key={job.job_id}>
              <Td>
                <p className="font-medium">{kindName(job.kind)}</p>
                {job.error && <p className="max-w-md text-xs whitespace-normal text-danger">{said(job.error)}</p>}
              </Td>
              <Td>
                <Badge tone={tones[job.state]}>{t(`job.state.${job.state}`)}</Badge>
              </Td>
              <Td className="text-end tabular-nums">{t('jobs.attemptsOf', { attempts: job.attempts, most: job.max_attempts })}</Td>
              <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(job.created_at)}</Td>
              <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(job.finished_at)}</Td>
              <Td className="text-end">
                {job.state === 'dead' && (
                  <Button
                    size="small"
                    busy={retry.isPending && retry.variables === job.job_id}
                    onClick={() => retry.mutate(job.job_id)}
                  >
                    <RotateCcw aria-hidden="true" />
                    {t('jobs.retry')}
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

function kindName(kind: string): string {
  const key = `job.kind.${kind}`
  return hasText(key) ? t(key) : kind
}
