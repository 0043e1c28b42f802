// Home: what one has to do and to know today, by what one may do.
import type { ReactNode } from 'react'
import { SetupCard } from '@/app/setup-card'
import { AlertsCard } from '@/app/today/alerts-card'
import { ToDosCard } from '@/app/today/to-dos-card'
import { Further } from '@/components/ui/further'
import { Page, useTitle } from '@/components/ui/page'
import { ApprovalsCard } from '@/features/attendance/approvals-card'
import { CoverageCard } from '@/features/attendance/coverage-card'
import { FiguresCard, FiguresToCome } from '@/features/attendance/figures-card'
import { OwnCorrectionsCard } from '@/features/attendance/own-corrections-card'
import { TeamTodayCard } from '@/features/attendance/team-today-card'
import { TodayCard } from '@/features/attendance/today-card'
import { WeekCard } from '@/features/attendance/week-card'
import { VideosCard } from '@/features/emotion/videos-card'
import { formatFullDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'
import { useNow } from '@/lib/use-now'
import { useTurns } from '@/lib/use-turns'

export function Home() {
  const me = useMe()
  const { day, minutes } = useNow(60)
  const turn = useTurns(4)
  useTitle(t('nav.home'))
  const may = (permission: string) => me.permissions.includes(permission)
  const works = may('attendance_own') && me.employee_id !== null
  const leads = may('employees_read')
  const counts = may('attendance_overview')
  const oversees = leads || counts
  const name = me.first_name || me.full_name || me.username || me.email
  const today = works && <TodayCard />
  const week = works && <WeekCard />
  const things: ReactNode = (
    <>
      <Further className="drawn-near" now={turn >= 4}>
        <ToDosCard />
      </Further>
      <Further className="drawn-near" now={turn >= 4}>{works && <OwnCorrectionsCard />}</Further>
      <Further className="drawn-near" now={turn >= 4}>{may('videos_upload') && <VideosCard />}</Further>
    </>
  )
  return (
    <Page title={t(`home.greeting.${partOf(minutes)}`, { name })} description={formatFullDay(day)}>
      {oversees ? (
        <div className="flex flex-col gap-5">
          {may('company_manage') && <SetupCard />}
          {counts && (turn >= 1 ? <FiguresCard /> : <FiguresToCome />)}
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
            {/* First on a phone too, where one checks in. */}
            <div className="min-w-0 empty:hidden lg:col-start-2">{today}</div>
            <div className="flex min-w-0 flex-col gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
              {counts && <AlertsCard now={turn >= 2} />}
              <Further className="drawn-near" now={turn >= 2}>{leads && <TeamTodayCard />}</Further>
              <Further className="drawn-near" now={turn >= 3}>{may('attendance_approve') && <ApprovalsCard />}</Further>
              <Further className="drawn-near" now={turn >= 3}>{leads && <CoverageCard />}</Further>
            </div>
            <div className="flex min-w-0 flex-col gap-5 lg:col-start-2">
              <Further className="drawn-near" now={turn >= 3}>{week}</Further>
              {things}
            </div>
          </div>
        </div>
      ) : (
        <div className="grid items-start gap-5 md:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            {today}
            {week}
          </div>
          <div className="flex min-w-0 flex-col gap-5">{things}</div>
        </div>
      )}
    </Page>
  )
}

function partOf(minutes: number): 'morning' | 'afternoon' | 'evening' {
  if (minutes < 12 * 60) return minutes < 4 * 60 ? 'evening' : 'morning'
  return minutes < 18 * 60 ? 'afternoon' : 'evening'
}
