// One day of many people: how many are where, and each of them with their times.
import { Search } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { rulesOf, useDayRecords, useRules, useSheet, type SheetPerson } from './attendance'
import { DayCounts, type DayGroup } from './day-counts'
import { useCalendar } from './expected'
import { countsOf, matches, nothing } from './sheet'
import { statusOfMark, type AttendanceRecord, type Status } from './status'
import { StatusMark } from './status-mark'
import { Times } from './times'
import { Avatar } from '@/components/ui/avatar'
import { Clipped } from '@/components/ui/clipped'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { SearchBox } from '@/components/ui/search-box'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatMinutes } from '@/lib/day-format'
import { monthOf, type Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

const pageSize = 50
const nobody: { person: SheetPerson; mark: string }[] = []

interface TeamDayProps {
  day: Day
  today: Day
  team: number | undefined
  onOpen: (person: SheetPerson, day: Day) => void
}

export function TeamDay({ day, today, team, onOpen }: TeamDayProps) {
  const { text, whole, change } = useSearchState()
  const q = text('q')
  const group = text('status')
  const page = whole('page') ?? 1
  const sheet = useSheet(monthOf(day), team)
  const times = useDayRecords(day, team)
  const rules = useRules()
  const calendar = useCalendar(day, day, team)
  const place = Number(day.slice(8)) - 1
  const marked = useMemo(() => (sheet.data?.people ?? []).map((person) => ({ person, mark: person.days[place] ?? nothing })), [sheet.data, place])
  const found = useMemo(
    () => marked.filter(({ person, mark }) => (group === '' || group === (statusOfMark(mark) ?? 'none')) && (q === '' || matches(person.name, q))),
    [marked, group, q],
  )
  // Many rows are drawn in pieces, after what stands over them.
  const rows = useDeferredValue(found, nobody)
  const search = useCallback((next: string) => change({ q: next, page: undefined }), [change])
  if (sheet.error) return <ProblemState error={sheet.error} retry={() => void sheet.refetch()} />
  if (!sheet.data) return <SkeletonRows rows={8} />
  const counts = countsOf(marked.map((each) => each.mark))
  const without = marked.filter((each) => each.mark === nothing).length
  const expected = calendar.expected(day)
  const unrecorded = !expected ? 'off' : day === today ? 'notYet' : 'none'
  const startsAt = team === undefined ? undefined : rulesOf(rules.data, team)?.starts_at
  return (
    <>
      <DayCounts
        counts={counts}
        without={without}
        unrecorded={unrecorded}
        holiday={calendar.holiday(day)}
        chosen={group}
        onChoose={(next: DayGroup | '') => change({ status: next, page: undefined })}
      />
      <div className="flex flex-wrap items-center justify-between gap-3 border-t px-5 py-3">
        <SearchBox label={t('team.search')} value={q} onSearch={search} className="w-full sm:w-60" />
        <p role="status" className="text-xs text-ink-faint">
          {t('team.people', { count: found.length })}
          {times.data === null && ` · ${t('team.tooMany')}`}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={Search} title={t('employees.noMatch.title')} className="border-t">
          {t('employees.noMatch.body')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {rows.slice((page - 1) * pageSize, page * pageSize).map(({ person, mark }) => (
            <li key={person.employee_id} className="drawn-near [--unseen-height:3.25rem]">
              <PersonDay
                person={person}
                status={statusOfMark(mark)}
                unrecorded={t(`team.group.${unrecorded}`)}
                record={times.data?.get(person.employee_id)}
                running={day === today}
                startsAt={startsAt}
                onOpen={() => onOpen(person, day)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.length > pageSize && (
        <Pagination page={page} pageSize={pageSize} total={found.length} onPage={(next) => change({ page: next === 1 ? undefined : next })} />
      )}
    </>
  )
}

interface PersonDayProps {
  person: SheetPerson
  status: Status | undefined
  unrecorded: string
  record: AttendanceRecord | undefined
  running: boolean
  startsAt?: string
  onOpen: () => void
}

function PersonDay({ person, status, unrecorded, record, running, startsAt, onOpen }: PersonDayProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-5 py-2.5 text-start text-[0.8125rem] transition-colors hover:bg-hover focus-visible:-outline-offset-2 sm:grid-cols-[minmax(0,1fr)_8rem_11rem_6rem]"
    >
      <span className="flex min-w-0 items-center gap-3">
        <Avatar name={person.name} />
        <span className="min-w-0">
          <Clipped className="font-medium">{person.name}</Clipped>
          {record && <Times record={record} startsAt={startsAt} running={running} className="block text-xs text-ink-faint sm:hidden" />}
        </span>
      </span>
      {status ? <StatusMark status={status} /> : <span className="text-xs text-ink-faint">{unrecorded}</span>}
      <span className="hidden text-ink-soft sm:block">{record && <Times record={record} startsAt={startsAt} running={running} />}</span>
      <span className="hidden text-end text-ink-soft tabular-nums sm:block">
        {record?.minutes_worked != null && formatMinutes(record.minutes_worked)}
      </span>
    </button>
  )
}
