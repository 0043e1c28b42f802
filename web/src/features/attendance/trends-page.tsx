// Attendance of the company and its teams in numbers, over a period of one's choice.
import { PeriodChooser, usePeriod } from './period-chooser'
import { SummaryCards } from './summary-cards'
import { TeamComparison } from './team-comparison'
import { TrendOverTime } from './trend-over-time'
import { FileMenu } from '@/components/ui/file-menu'
import { Page } from '@/components/ui/page'
import { queryText } from '@/lib/download'
import { t } from '@/lib/i18n'

export function TrendsPage() {
  const { period } = usePeriod()
  return (
    <Page
      title={t('trends.title')}
      description={t('trends.description')}
      compact
      actions={
        <FileMenu
          path={`/trends?${queryText({ start_date: period.from, end_date: period.to, group_by: 'team' })}`}
          name={`attendance-trends-${period.from}`}
        />
      }
    >
      <div className="flex flex-col gap-5">
        <SummaryCards />
        <PeriodChooser />
        <TrendOverTime period={period} />
        <TeamComparison period={period} />
      </div>
    </Page>
  )
}
