// One's own attendance: a month at a time, today with its button, and this week's hours.
import { useOwnRules, useRecords } from './attendance'
import { DayDrawer } from './day-drawer'
import { useCalendar } from './expected'
import { MonthCalendar } from './month-calendar'
import { MonthTotals } from './month-totals'
import { PeriodNav } from './period-nav'
import { TodayCard } from './today-card'
import { WeekCard } from './week-card'
import { Card } from '@/components/ui/card'
import { FileMenu } from '@/components/ui/file-menu'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { formatMonth } from '@/lib/day-format'
import { addMonths, daysOfMonth, isDay, isMonth, monthOf } from '@/lib/days'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'
import { useMe } from '@/lib/session'
import { useNow } from '@/lib/use-now'

export function CalendarPage() {
  const me = useMe()
  const { timeZone } = useFormat()
  const { day: today } = useNow()
  const { text, change } = useSearchState()
  const opened = isDay(text('day')) ? text('day') : undefined
  const month = isMonth(text('month')) ? text('month') : monthOf(opened ?? today)
  const days = daysOfMonth(month)
  const records = useRecords('current', days[0]!, days.at(-1)!)
  const calendar = useCalendar(days[0]!, days.at(-1)!, me.team_id)
  const startsAt = useOwnRules()?.starts_at
  const show = (next: string) => change({ month: next === monthOf(today) ? undefined : next, day: undefined })
  return (
    <Page title={t('attendance.title')} description={t('attendance.description', { zone: timeZone })}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex flex-col gap-5 sm:max-lg:grid sm:max-lg:grid-cols-2 sm:max-lg:items-start lg:order-2">
          <TodayCard />
          <WeekCard />
        </div>
        <Card className="min-w-0 overflow-hidden">
          <div className="flex items-center justify-between gap-3 px-3 py-3">
            <PeriodNav
              title={formatMonth(month)}
              previous={t('attendance.previousMonth')}
              next={t('attendance.nextMonth')}
              onStep={(steps) => show(addMonths(month, steps))}
              onToday={month === monthOf(today) ? undefined : () => show(monthOf(today))}
            />
            <FileMenu path={`/attendance/employee/current?${queryText({ from: days[0], to: days.at(-1) })}`} name={`attendance-${month}`} />
          </div>
          {records.error ? (
            <ProblemState error={records.error} retry={() => void records.refetch()} />
          ) : records.data ? (
            <>
              <div className={records.isPlaceholderData ? 'opacity-60' : undefined}>
                <MonthCalendar
                  month={month}
                  today={today}
                  startsAt={startsAt}
                  about={(day) => ({
                    record: records.data.find((record) => record.attendance_date === day),
                    holiday: calendar.holiday(day),
                    expected: calendar.expected(day),
                  })}
                  onOpen={(day) => change({ day })}
                />
              </div>
              <MonthTotals records={records.data} />
            </>
          ) : (
            <div role="status" className="grid grid-cols-7 gap-px">
              <span className="sr-only">{t('loading')}</span>
              {Array.from({ length: 35 }, (_, index) => (
                <div key={index} className="h-16 p-2 sm:h-26">
                  <Skeleton className="size-full" />
                </div>
              ))}
            </div>
          )}
        </Card>
      </div>
      <DayDrawer whose="current" day={opened} onDay={(day) => change({ day })} onClose={() => change({ day: undefined })} />
    </Page>
  )
}
