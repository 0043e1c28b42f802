import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFilters, useSummary } from './dashboard'
import { DepartmentCard } from './department-card'
import { EmotionCards } from './emotion-cards'
import { FilterBar } from './filter-bar'
import { HistogramCard } from './histogram-card'
import { PieCard } from './pie-card'
import { SummaryCards } from './summary-cards'
import { StressCard, TrendCard } from './trend-cards'
import { Card } from '@/components/ui/card'
import { FileMenu } from '@/components/ui/file-menu'
import { Further } from '@/components/ui/further'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { queryText } from '@/lib/download'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useTurns } from '@/lib/use-turns'

export function DashboardPage({ people }: { people: ReactNode }) {
  const { filters } = useFilters()
  const queries = useQueryClient()
  const summary = useSummary(filters)
  const turn = useTurns(3)
  // What the law or the policy refuses, it refuses for every card alike; say it once.
  if (summary.error) {
    return (
      <Page title={t('dashboard.title')}>
        <div className="flex flex-col gap-5">
          <Card>
            <ProblemState error={summary.error} retry={() => void queries.invalidateQueries({ queryKey: ['dashboard'] })} />
          </Card>
        </div>
      </Page>
    )
  }
  return (
    <Page title={t('dashboard.title')} description={t('dashboard.description')} actions={<FileMenu labelled path={`/hr/dashboard/export?${queryText({ ...filters })}`} name="emotions" formats={['csv', 'xlsx']} />}>
      <div className="flex flex-col gap-5">
        <FilterBar />
        {summary.data?.withheld && (
          <Notice title={t('withheld.title')}>
            <p>{said(summary.data.withheld)}</p>
            <p>{t('withheld.why')}</p>
          </Notice>
        )}
        <SummaryCards summary={summary.data} />
        <EmotionCards filters={filters} />
        <Further now={turn >= 1} className="[--unseen-height:26rem]">
          <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <div className="flex min-w-0 flex-col gap-5">
              <PieCard filters={filters} />
              <DepartmentCard />
            </div>
            <TrendCard filters={filters} />
          </div>
        </Further>
        <Further now={turn >= 2} className="[--unseen-height:22rem]">
          <div className="grid gap-5 lg:grid-cols-2">
            <StressCard filters={filters} />
            <HistogramCard filters={filters} />
          </div>
        </Further>
        <Further now={turn >= 3} className="drawn-near [--unseen-height:26rem]">
          {people}
        </Further>
      </div>
    </Page>
  )
}
