// The sheet of a week or a month: its legend, a search, and the grid.
import { useCallback, useMemo } from 'react'
import { Search, UsersRound } from 'lucide-react'
import { useSheet, type SheetPerson } from './attendance'
import { useCalendar } from './expected'
import { Legend } from './legend'
import { matches, rowsOf } from './sheet'
import { SheetGrid } from './sheet-grid'
import { EmptyState } from '@/components/ui/empty-state'
import { ProblemState } from '@/components/ui/problem-state'
import { SearchBox } from '@/components/ui/search-box'
import { Skeleton } from '@/components/ui/skeleton'
import { formatPeriod } from '@/lib/day-format'
import { daysFrom, monthOf, type Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

interface TeamSheetProps {
  days: Day[]
  today: Day
  team: number | undefined
  onOpen: (person: SheetPerson, day: Day) => void
}

export function TeamSheet({ days, today, team, onOpen }: TeamSheetProps) {
  const { text, change } = useSearchState()
  const q = text('q')
  const from = days[0]!
  const to = days.at(-1)!
  const first = useSheet(monthOf(from), team)
  const second = useSheet(monthOf(to), team, monthOf(to) !== monthOf(from))
  const calendar = useCalendar(from, to, team)
  const sheets = useMemo(() => [first.data, second.data].filter((sheet) => sheet !== undefined), [first.data, second.data])
  const whole = monthOf(from) === monthOf(to) ? first.data : first.data && second.data
  const span = `${from} ${to}`
  // The days are made anew with each drawing; what they are only changes with their span.
  const people = useMemo(() => {
    const [begin, end] = span.split(' ') as [Day, Day]
    const rows = rowsOf(sheets, daysFrom(begin, end))
    return q ? rows.filter((person) => matches(person.name, q)) : rows
  }, [sheets, span, q])
  const free = days.map((day) => (calendar.expected(day) ? '1' : '0')).join('')
  const columns = useMemo(() => {
    const [begin, end] = span.split(' ') as [Day, Day]
    return daysFrom(begin, end).map((day, index) => ({ day, free: free[index] === '0', ahead: day > today }))
  }, [span, free, today])
  const search = useCallback((next: string) => change({ q: next }), [change])
  const error = first.error ?? second.error
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-t px-5 py-3">
        <SearchBox label={t('team.search')} value={q} onSearch={search} className="w-full sm:w-60" />
        <Legend />
      </div>
      <div className="border-t">
        {error ? (
          <ProblemState error={error} retry={() => void Promise.all([first.refetch(), second.refetch()])} />
        ) : !whole ? (
          <SheetSkeleton />
        ) : people.length === 0 ? (
          <EmptyState icon={q ? Search : UsersRound} title={t(q ? 'employees.noMatch.title' : 'team.nobody.title')}>
            {t(q ? 'employees.noMatch.body' : 'team.nobody.body')}
          </EmptyState>
        ) : (
          <SheetGrid label={t('sheet.label', { period: formatPeriod(from, to) })} people={people} days={columns} today={today} onOpen={onOpen} />
        )}
      </div>
      {whole && people.length > 0 && <p className="border-t px-5 py-3 text-xs text-ink-faint">{t('sheet.explain', { people: people.length })}</p>}
    </>
  )
}

function SheetSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3 p-5">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: 10 }, (_, row) => (
        <div key={row} className="flex gap-4">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-5 flex-1" />
        </div>
      ))}
    </div>
  )
}
