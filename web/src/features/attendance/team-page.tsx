// Other people's attendance: of a day, a week or a month, of everybody whom one may see or of one team.
import { useState } from 'react'
import { DayDrawer } from './day-drawer'
import { PeriodNav } from './period-nav'
import { TeamDay } from './team-day'
import { TeamSheet } from './team-sheet'
import { Card } from '@/components/ui/card'
import { FileMenu } from '@/components/ui/file-menu'
import { Page } from '@/components/ui/page'
import { Select } from '@/components/ui/select'
import { TabLinks, useTab } from '@/components/ui/tabs'
import { formatDateOf, formatMonth, formatPeriod } from '@/lib/day-format'
import { addDays, addMonths, daysOfMonth, isDay, monthOf, weekOf, type Day } from '@/lib/days'
import { queryText } from '@/lib/download'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'
import { useNow } from '@/lib/use-now'

const views = ['day', 'week', 'month'] as const
type View = (typeof views)[number]

const daysOf = (view: View, day: Day): Day[] => (view === 'day' ? [day] : view === 'week' ? weekOf(day) : daysOfMonth(monthOf(day)))

function stepped(view: View, day: Day, steps: number): Day {
  if (view === 'month') return `${addMonths(monthOf(day), steps)}-01`
  return addDays(day, steps * (view === 'week' ? 7 : 1))
}

function titleOf(view: View, days: Day[]): string {
  if (view === 'day') return formatDateOf(days[0]!)
  return view === 'week' ? formatPeriod(days[0]!, days.at(-1)!) : formatMonth(monthOf(days[0]!))
}

interface Opened {
  employee_id: number
  name: string
  day: Day
}

export function TeamPage() {
  const { day: today } = useNow()
  const { text, whole, change } = useSearchState()
  const view = useTab(views, 'view')
  const teams = useTeams()
  const day = isDay(text('day')) ? text('day') : today
  const team = whole('team')
  const days = daysOf(view, day)
  const [opened, setOpened] = useState<Opened>()
  const show = (next: Day) => change({ day: next === today ? undefined : next })
  const open = (person: { employee_id: number; name: string }, at: Day) => setOpened({ employee_id: person.employee_id, name: person.name, day: at })
  return (
    <Page title={t('team.title')} description={t('team.description')}>
      <TabLinks
        label={t('team.views')}
        name="view"
        keep={['team', 'day', 'q']}
        items={views.map((value) => ({ value, text: t(`team.view.${value}`) }))}
        className="mb-5"
      />
      <Card className="min-w-0 overflow-hidden">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-3 sm:ps-3 sm:pe-5">
          <PeriodNav
            title={titleOf(view, days)}
            previous={t(`team.previous.${view}`)}
            next={t(`team.next.${view}`)}
            onStep={(steps) => show(stepped(view, day, steps))}
            onToday={days.includes(today) ? undefined : () => show(today)}
          />
          <div className="flex items-center gap-2">
            {teams.data?.length !== 0 && (
              <Select aria-label={t('filter.team')} value={team ?? ''} onChange={(event) => change({ team: event.target.value })} className="w-44">
                <option value="">{t('filter.allTeams')}</option>
                {teams.data?.map((each) => (
                  <option key={each.team_id} value={each.team_id}>
                    {each.team_name}
                  </option>
                ))}
              </Select>
            )}
            <FileMenu
              path={`/attendance?${queryText({ from: days[0], to: days.at(-1), team_id: team })}`}
              name={`attendance-${view === 'month' ? monthOf(day) : days[0]}`}
            />
          </div>
        </div>
        {view === 'day' ? <TeamDay day={day} today={today} team={team} onOpen={open} /> : <TeamSheet days={days} today={today} team={team} onOpen={open} />}
      </Card>
      <DayDrawer
        whose={opened?.employee_id}
        name={opened?.name}
        day={opened?.day}
        onDay={(next) => opened && setOpened({ ...opened, day: next })}
        onClose={() => setOpened(undefined)}
      />
    </Page>
  )
}
