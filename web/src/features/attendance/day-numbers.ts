// How many people had which status on a day. Who may see numbers of the company is given them counted, in a company of any size; who leads a team counts its sheet.
import { useQuery } from '@tanstack/react-query'
import { useSheet } from './attendance'
import { countsOf, rowsOf } from './sheet'
import type { Counts } from './status'
import { useDayCounts } from './trends'
import { api, unwrapList } from '@/api/client'
import { monthOf, type Day } from '@/lib/days'
import { usePermission } from '@/lib/session'

export function useNumbersOf(days: Day[]) {
  const counted = usePermission('attendance_overview')
  const [from, to] = [monthOf(days[0]!), monthOf(days.at(-1)!)]
  const company = useDayCounts(days, counted)
  const first = useSheet(from, undefined, !counted)
  const last = useSheet(to, undefined, !counted && from !== to)
  const sheets = [first.data, last.data].filter((sheet) => sheet !== undefined)
  const marks = !counted && sheets.length > 0 ? rowsOf(sheets, days).map((person) => person.days) : undefined
  const numbers = days.map((_, index): Counts | undefined =>
    counted ? company.counts?.[index] : marks && countsOf(marks.map((each) => each[index] ?? '')),
  )
  return {
    numbers,
    error: company.error ?? first.error ?? last.error,
    refetch: () => (counted ? company.refetch() : first.refetch()),
  }
}

// Of whom one may list: the company's, or the own team's.
export function usePeopleCount() {
  return useQuery({
    queryKey: ['people', 'active', 'total'],
    queryFn: async () => (await unwrapList(api.GET('/employees', { params: { query: { is_active: true, page_size: 1 } } }))).total,
    staleTime: 5 * 60_000,
  })
}
