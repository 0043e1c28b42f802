import { useQuery } from '@tanstack/react-query'
import { CircleUser, VideoOff } from 'lucide-react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { EmotionToggles } from '@/components/charts/emotion-toggles'
import { ScoreHistoryChart } from '@/components/charts/score-history-chart'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { ChartCard } from '@/components/ui/chart-card'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { emotionName, emotions, measured, type Emotion } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'

type Detail = components['schemas']['HrEmployeeDetail']

export function EmployeePage() {
  const { id = '' } = useParams()
  const employee_id = Number(id)
  const person = useQuery({
    queryKey: ['people', 'one', employee_id],
    queryFn: () => unwrap(api.GET('/hr/employees/{employee_id}', { params: { path: { employee_id } } })),
  })
  return (
    <Page
      title={person.data?.name ?? t('employee.title')}
      description={person.data?.email}
      actions={person.data && <ProfileLink id={person.data.employee_id} />}
    >
      {person.isPending && (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      {person.error && (
        <Card>
          <ProblemState error={person.error} retry={() => void person.refetch()} />
        </Card>
      )}
      {person.data && <History person={person.data} />}
    </Page>
  )
}

function ProfileLink({ id }: { id: number }) {
  return (
    <Button asChild>
      <Link to={`/employees/${id}`}>
        <CircleUser aria-hidden="true" />
        {t('results.profile')}
      </Link>
    </Button>
  )
}

function History({ person }: { person: Detail }) {
  if (person.withheld) return <Notice title={t('withheld.title')}>{said(person.withheld)}</Notice>
  if (person.history.length === 0) {
    return (
      <Card>
        <EmptyState icon={VideoOff} title={t('employee.empty.title')}>
          {t('employee.empty.body')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <HistoryChart person={person} />
      <HistoryList person={person} />
    </div>
  )
}

function HistoryChart({ person }: { person: Detail }) {
  const format = useFormat()
  const points = person.history
    .filter((entry) => entry.is_processed)
    .map((entry) => ({ at: entry.uploaded_at, scores: entry.predictions }))
    .sort((a, b) => a.at.localeCompare(b.at))
  const available = emotions.filter((emotion) => points.some((point) => typeof point.scores[emotion] === 'number'))
  const strongest = measured(points.at(-1)?.scores)
    .slice(0, 3)
    .map((each) => each.emotion)
  const [chosen, setChosen] = useState<Emotion[]>()
  const shown = chosen ?? (strongest.length > 0 ? strongest : available)
  if (available.length === 0) return <Notice>{t('employee.nothingMeasured')}</Notice>
  return (
    <ChartCard
      title={t('employee.chart')}
      description={t('employee.chart.description')}
      table={{
        columns: [t('employees.last'), ...available.map(emotionName)],
        rows: points.map((point) => [
          format.dateTime(point.at),
          ...available.map((emotion) => format.decimal(point.scores[emotion])),
        ]),
      }}
    >
      <EmotionToggles available={available} shown={shown} onChange={setChosen} />
      <div className="mt-4">
        <ScoreHistoryChart label={t('employee.chart.label', { name: person.name })} points={points} shown={shown} />
      </div>
    </ChartCard>
  )
}

function HistoryList({ person }: { person: Detail }) {
  const format = useFormat()
  return (
    <Card>
      <CardHead title={t('employee.videos')} description={t('videos.count', { count: person.history.length })} className="pb-3" />
      <ul className="divide-y border-t text-[0.8125rem]">
        {person.history.map((entry) => (
          <li key={entry.video_id} className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3.5 transition-colors hover:bg-hover">
            <Link
              to={`/emotion/employees/${person.employee_id}/videos/${entry.video_id}`}
              className="min-w-40 flex-1 rounded font-medium after:absolute after:inset-0 hover:underline"
            >
              {format.dateTime(entry.uploaded_at)}
            </Link>
            <Badge tone={entry.is_processed ? 'good' : 'plain'}>{t(`video.status.${entry.status}`)}</Badge>
            <div className="w-full sm:w-80">
              <TopThree scores={entry.predictions} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function TopThree({ scores }: { scores: Record<string, number> }) {
  const format = useFormat()
  const top = measured(scores).slice(0, 3)
  if (top.length === 0) return <span className="text-ink-faint">{t('format.notMeasured')}</span>
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {top.map(({ emotion, score }) => (
        <li key={emotion} className="flex items-center gap-1.5 whitespace-nowrap">
          <EmotionMark emotion={emotion} />
          <span className="text-ink-soft tabular-nums">{format.decimal(score)}</span>
        </li>
      ))}
    </ul>
  )
}
