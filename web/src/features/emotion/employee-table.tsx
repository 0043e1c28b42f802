// Everybody in the company with what was measured last: searched, sorted and paged by the server.
import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, ChevronsUpDown, Search, UsersRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { controlLook } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { Select } from '@/components/ui/select'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { useDepartments } from '@/lib/groups'
import { t, type TextKey } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useSearchState } from '@/lib/search-state'
import { useDebounced } from '@/lib/use-debounced'

type Row = components['schemas']['HrEmployee']

interface Column {
  text: TextKey
  sort?: string
  // Results sort with the newest or strongest first, and not at all where single results are withheld.
  result?: boolean
  className?: string
}

const columns: Column[] = [
  { text: 'employees.name', sort: 'name' },
  { text: 'employees.department' },
  { text: 'employees.last', sort: 'last_prediction', result: true },
  { text: 'employees.top' },
  { text: 'employees.score', sort: 'top_score', result: true, className: 'text-end' },
]

export function EmployeeTable({ pageSize }: { pageSize: number }) {
  const { text, whole, change } = useSearchState()
  const [typed, setTyped] = useState(text('q'))
  const q = useDebounced(typed.trim())
  const asked = text('q')
  useEffect(() => {
    if (q !== asked) change({ q, page: undefined })
    // Only what was typed moves the address; following the address too would fight with the typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [q])
  const sort = text('sort') || 'name'
  const page = whole('page') ?? 1
  const department = whole('department')
  const team = whole('team')
  const query = { q: asked || undefined, sort, page, page_size: pageSize, department, team }
  const people = useQuery({
    queryKey: ['people', 'table', query],
    queryFn: () => unwrap(api.GET('/hr/employees', { params: { query } })),
    placeholderData: (before) => before,
  })
  const filtered = asked !== '' || department !== undefined || team !== undefined
  return (
    <Card>
      <CardHead
        title={t('results.title')}
        description={people.data ? t('employees.count', { count: people.data.total }) : undefined}
        className="pb-3"
        actions={
          <>
            <div className="relative">
              <Search aria-hidden="true" className="absolute top-1/2 start-3 size-4 -translate-y-1/2 text-ink-faint" />
              <input
                type="search"
                aria-label={t('employees.search')}
                placeholder={t('employees.search')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                className={cn(controlLook, 'w-56 ps-9')}
              />
            </div>
            <DepartmentFilter value={department} onChange={(next) => change({ department: next, page: undefined })} />
          </>
        }
      />
      {people.data?.withheld && (
        <Notice className="mx-5 mb-3" title={t('withheld.title')}>
          {said(people.data.withheld)}
        </Notice>
      )}
      {people.isPending && <SkeletonRows />}
      {people.error && <ProblemState error={people.error} retry={() => void people.refetch()} />}
      {people.data && people.data.items.length === 0 && <Nobody filtered={filtered} />}
      {people.data && people.data.items.length > 0 && (
        <>
          <Table label={t('results.title')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortHead
                    key={column.text}
                    column={column}
                    fixed={!column.sort || (column.result === true && Boolean(people.data.withheld))}
                    current={sort}
                    onSort={(next) => change({ sort: next === 'name' ? undefined : next, page: undefined })}
                  />
                ))}
              </tr>
            </thead>
            <tbody className={people.isPlaceholderData ? 'opacity-60' : undefined}>
              {people.data.items.map((person) => (
                <EmployeeRow key={person.employee_id} person={person} absent={people.data.withheld ? t('withheld.one') : t('format.notMeasured')} />
              ))}
            </tbody>
          </Table>
          <Pagination page={page} pageSize={pageSize} total={people.data.total} onPage={(next) => change({ page: next })} />
        </>
      )}
    </Card>
  )
}

function EmployeeRow({ person, absent }: { person: Row; absent: string }) {
  const format = useFormat()
  return (
    <Tr className="transition-colors hover:bg-hover">
      <Td>
        <Link to={`/emotion/employees/${person.employee_id}`} className="font-medium hover:underline">
          {person.name}
        </Link>
        <p className="text-xs text-ink-faint">{person.email}</p>
      </Td>
      <Td className="text-ink-soft">{person.department ?? t('format.none')}</Td>
      <Td className="whitespace-nowrap text-ink-soft">{format.dateTime(person.last_prediction)}</Td>
      <Td>
        {person.top_emotion ? <EmotionMark emotion={person.top_emotion} /> : <span className="text-ink-faint">{absent}</span>}
      </Td>
      <Td className="text-end tabular-nums">
        {typeof person.top_score === 'number' ? format.decimal(person.top_score) : <span aria-hidden="true" className="text-ink-faint">–</span>}
      </Td>
    </Tr>
  )
}

interface SortHeadProps {
  column: Column
  fixed: boolean
  current: string
  onSort: (sort: string) => void
}

function SortHead({ column, fixed, current, onSort }: SortHeadProps) {
  const { sort = '', text, className, result } = column
  if (fixed) return <Th className={className}>{t(text)}</Th>
  const first = result ? `-${sort}` : sort
  const second = result ? sort : `-${sort}`
  const up = current === sort
  const down = current === `-${sort}`
  const Icon = up ? ArrowUp : down ? ArrowDown : ChevronsUpDown
  return (
    <Th className={className} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        onClick={() => onSort(current === first ? second : first)}
        className={cn('inline-flex items-center gap-1 rounded py-1 hover:text-ink', (up || down) && 'text-ink')}
      >
        {t(text)}
        <Icon aria-hidden="true" className="size-3" />
      </button>
    </Th>
  )
}

function DepartmentFilter({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
  const departments = useDepartments()
  if (!departments.data || departments.data.length === 0) return null
  return (
    <Select
      aria-label={t('filter.department')}
      value={value ?? ''}
      onChange={(event) => onChange(Number(event.target.value) || undefined)}
      className="w-44"
    >
      <option value="">{t('filter.allDepartments')}</option>
      {departments.data.map((department) => (
        <option key={department.id} value={department.id}>
          {department.name}
        </option>
      ))}
    </Select>
  )
}

function Nobody({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState icon={Search} title={t('employees.noMatch.title')}>{t('employees.noMatch.body')}</EmptyState>
  return (
    <EmptyState
      icon={UsersRound}
      title={t('employees.empty.title')}
      actions={
        <Button asChild look="primary">
          <Link to="/invitations">{t('employees.empty.invite')}</Link>
        </Button>
      }
    >
      {t('employees.empty.body')}
    </EmptyState>
  )
}
