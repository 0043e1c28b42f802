// Saved questions: asked again with the days of today, taken along as CSV, deleted.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Bookmark, Download, MessageSquareText, Play, Trash2 } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { conversationKey, conversationsKey, reportsKey, useReports, withAnswer, type Answer, type Report } from './chat'
import { NotWhileViewing } from './not-while-viewing'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { problemSentence, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import { save } from '@/lib/save'
import { useMe } from '@/lib/session'

export function ReportsPage() {
  const me = useMe()
  const reports = useReports()
  if (me.viewed_by) return <NotWhileViewing heading="h1" />
  const ask = (
    <Button asChild>
      <Link to="/assistant">
        <MessageSquareText aria-hidden="true" />
        {t('reports.ask')}
      </Link>
    </Button>
  )
  return (
    <Page title={t('reports.title')} description={t('reports.description')} actions={ask} narrow>
      <Card>
        {reports.isPending && <SkeletonRows rows={4} />}
        {reports.error && <ProblemState error={reports.error} retry={() => void reports.refetch()} />}
        {reports.data?.length === 0 && (
          <EmptyState icon={Bookmark} title={t('reports.empty.title')} actions={ask}>
            {t('reports.empty.body')}
          </EmptyState>
        )}
        {reports.data && reports.data.length > 0 && (
          <ul className="divide-y">
            {reports.data.map((report) => (
              <ReportRow key={report.report_id} report={report} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  )
}

function ReportRow({ report }: { report: Report }) {
  const format = useFormat()
  const navigate = useNavigate()
  const { run, file, remove } = useReportActions(report)
  const { name } = report
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-sm font-semibold break-words">{name}</h2>
        <p className="mt-0.5 text-[0.8125rem] text-ink-soft">{report.plan.chips.map((chip) => chip.value).join(' · ')}</p>
        <p className="mt-0.5 text-xs text-ink-faint">{t('reports.saved', { at: format.dateTime(report.created_at) })}</p>
      </div>
      <div className="flex gap-1.5">
        <Button
          size="small"
          look="primary"
          busy={run.isPending}
          aria-label={t('reports.runOf', { name })}
          onClick={() => run.mutate(undefined, { onSuccess: (answer) => void navigate(`/assistant/${answer.conversation_id}`) })}
        >
          {!run.isPending && <Play aria-hidden="true" />}
          {t('reports.run')}
        </Button>
        <Button size="small" busy={file.isPending} aria-label={t('reports.csvOf', { name })} onClick={() => file.mutate()}>
          {!file.isPending && <Download aria-hidden="true" />}
          CSV
        </Button>
        <Button look="quiet" size="icon" busy={remove.isPending} aria-label={t('reports.deleteOf', { name })} onClick={() => remove.mutate()}>
          {!remove.isPending && <Trash2 aria-hidden="true" />}
        </Button>
      </div>
    </li>
  )
}

function useReportActions({ report_id, name, plan }: Report) {
  const queries = useQueryClient()
  const tell = (error: unknown) => toast(problemSentence(error), { tone: 'danger' })
  const ask = async (): Promise<Answer> => {
    const answer = await unwrap(api.POST('/chat/reports/{report_id}/run', { params: { path: { report_id } }, body: {} }))
    queries.setQueryData(conversationKey(answer.conversation_id), withAnswer(undefined, name, answer, new Date().toISOString()))
    void queries.invalidateQueries({ queryKey: conversationsKey })
    return answer
  }
  const run = useMutation({ mutationFn: ask, onError: tell })
  const file = useMutation({
    mutationFn: async () => {
      // A file has every row of an answer, which is therefore asked for first, in a conversation that nobody needs afterwards.
      const { conversation_id, number } = await ask()
      const { data, error, response } = await api.GET('/chat/conversations/{conversation_id}/messages/{number}/csv', {
        params: { path: { conversation_id, number } },
        parseAs: 'blob',
      })
      if (!response.ok) throw new ApiProblem(response.status, error)
      save(data as Blob | undefined, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`)
      await unwrap(api.DELETE('/chat/conversations/{conversation_id}', { params: { path: { conversation_id } } }))
      await queries.invalidateQueries({ queryKey: conversationsKey })
    },
    onError: tell,
  })
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/chat/reports/{report_id}', { params: { path: { report_id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: reportsKey })
      toast(t('reports.deleted', { name }), {
        undo: async () => {
          await unwrap(api.POST('/chat/reports', { body: { name, plan: { steps: plan.steps } } }))
          await queries.invalidateQueries({ queryKey: reportsKey })
        },
      })
    },
    onError: tell,
  })
  return { run, file, remove }
}
