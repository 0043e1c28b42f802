// Home: what one has to do and to know today, by what one may do. Each card comes with its own code, when it is needed.
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Page, useTitle } from '@/components/ui/page'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatFullDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'
import { useNow } from '@/lib/use-now'

const card = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) => lazy(async () => ({ default: (await load())[name] }))

const Today = card(() => import('@/features/attendance/today-card'), 'TodayCard')
const Week = card(() => import('@/features/attendance/week-card'), 'WeekCard')
const OwnCorrections = card(() => import('@/features/attendance/own-corrections-card'), 'OwnCorrectionsCard')
const Approvals = card(() => import('@/features/attendance/approvals-card'), 'ApprovalsCard')
const TeamToday = card(() => import('@/features/attendance/team-today-card'), 'TeamTodayCard')
const Coverage = card(() => import('@/features/attendance/coverage-card'), 'CoverageCard')
const Figures = card(() => import('@/features/attendance/figures-card'), 'FiguresCard')
const Videos = card(() => import('@/features/emotion/videos-card'), 'VideosCard')
const ToDos = card(() => import('@/app/today/to-dos-card'), 'ToDosCard')
const Setup = card(() => import('@/app/setup-card'), 'SetupCard')
const Alerts = card(() => import('@/app/today/alerts-card'), 'AlertsCard')

export function Home() {
  const me = useMe()
  const { day, minutes } = useNow(60)
  useTitle(t('nav.home'))
  const may = (permission: string) => me.permissions.includes(permission)
  const works = may('attendance_own') && me.employee_id !== null
  const leads = may('employees_read')
  const counts = may('attendance_overview')
  const oversees = leads || counts
  const name = me.first_name || me.full_name || me.username || me.email
  const own: ReactNode[] = [works && <Today key="today" />, works && <Week key="week" />]
  const things: ReactNode[] = [
    <ToDos key="todos" />,
    works && <OwnCorrections key="corrections" />,
    may('videos_upload') && <Videos key="videos" />,
  ]
  return (
    <Page title={t(`home.greeting.${partOf(minutes)}`, { name })} description={formatFullDay(day)}>
      {oversees ? (
        <div className="flex flex-col gap-5">
          {/* Most companies are set up: nothing holds its place while that is not known. */}
          {may('company_manage') && (
            <Suspense>
              <Setup />
            </Suspense>
          )}
          {counts && <Cards of={[<Figures key="figures" />]} />}
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
            <div className="flex min-w-0 flex-col gap-5">
              <Cards
                of={[
                  counts && <Alerts key="alerts" />,
                  leads && <TeamToday key="team" />,
                  may('attendance_approve') && <Approvals key="approvals" />,
                  leads && <Coverage key="coverage" />,
                ]}
              />
            </div>
            <div className="flex min-w-0 flex-col gap-5">
              <Cards of={[...own, ...things]} />
            </div>
          </div>
        </div>
      ) : (
        <div className="grid items-start gap-5 md:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            <Cards of={own} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <Cards of={things} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Cards({ of }: { of: ReactNode[] }) {
  return of.filter(Boolean).map((each, index) => (
    <Suspense key={index} fallback={<CardSkeleton />}>
      {each}
    </Suspense>
  ))
}

function CardSkeleton() {
  return (
    <Card>
      <SkeletonRows rows={3} />
    </Card>
  )
}

function partOf(minutes: number): 'morning' | 'afternoon' | 'evening' {
  if (minutes < 12 * 60) return minutes < 4 * 60 ? 'evening' : 'morning'
  return minutes < 18 * 60 ? 'afternoon' : 'evening'
}
