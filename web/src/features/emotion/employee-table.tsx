// Everybody in the company with what was measured last: searched, sorted and paged by the server.
import { useQuery } from '@tanstack/react-query'
import { Search, UsersRound } from 'lucide-react'
import { Link } from 'react-router'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useFormat } from '@/lib/format'
import { useDepartments } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useTableState } from '@/lib/table-state'

type Row = components['schemas']['HrEmployee']

// Under the dashboard, department and team are the dashboard's own filters.
export function EmployeeTable({ pageSize, ownFilters }: { pageSize: number; ownFilters?: boolean }) {
  const format = useFormat()
  const table = useTableState('results', { sort: 'name', pageSize, filters: ['department', 'team'] })
  const query = { ...table.query, department: table.whole('department'), team: table.whole('team') }
  const people = useQuery({
    queryKey: ['people', 'table', query],
    queryFn: () => unwrap(api.GET('/hr/employees', { params: { query } })),
    placeholderData: (before) => before,
  })
  const withheld = people.data?.withheld
  const absent = <span className="text-ink-faint">{withheld ? t('withheld.one') : t('format.notMeasured')}</span>
  // Results sort with the newest or strongest first, and not at all where single results are withheld.
  const byResult = (sort: string) => (withheld ? {} : { sort, largestFirst: true })
  const columns: Column<Row>[] = [
    { key: 'name', title: t('employees.name'), sort: 'name', fixed: true, cell: (person) => <Who person={person} /> },
    { key: 'department', title: t('employees.department'), className: 'text-ink-soft', cell: (person) => person.department ?? t('format.none') },
    { key: 'title', title: t('people.jobTitle'), off: true, className: 'text-ink-soft', cell: (person) => person.role ?? t('format.none') },
    {
      key: 'last',
      title: t('employees.last'),
      ...byResult('last_prediction'),
      className: 'whitespace-nowrap text-ink-soft',
      cell: (person) => format.dateTime(person.last_prediction),
    },
    {
      key: 'top',
      title: t('employees.top'),
      cell: (person) => (person.top_emotion ? <EmotionMark emotion={person.top_emotion} /> : absent),
    },
    {
      key: 'score',
      title: t('employees.score'),
      ...byResult('top_score'),
      numeric: true,
      cell: (person) => (typeof person.top_score === 'number' ? format.decimal(person.top_score) : <span className="text-ink-faint">{t('format.none')}</span>),
    },
  ]
  return (
    <DataTable
      table={table}
      caption={t('results.title')}
      heading={ownFilters ? undefined : t('results.title')}
      description={people.data && t('employees.count', { count: people.data.total })}
      columns={columns}
      list={people}
      rowKey={(person) => person.employee_id}
      rowTo={(person) => `/emotion/employees/${person.employee_id}`}
      search={t('employees.search')}
      filters={ownFilters && <DepartmentFilter value={query.department} onChange={(department) => table.change({ department })} />}
      notice={
        withheld && (
          <Notice className="mx-5 mb-3" title={t('withheld.title')}>
            {withheld}
          </Notice>
        )
      }
      empty={<Nobody />}
      noMatch={
        <EmptyState icon={Search} title={t('employees.noMatch.title')} actions={<Button onClick={table.clear}>{t('filter.clear')}</Button>}>
          {t('employees.noMatch.body')}
        </EmptyState>
      }
    />
  )
}

function Who({ person }: { person: Row }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={person.name} />
      <span className="min-w-0">
        <span className="block">{person.name}</span>
        <span className="block text-xs font-normal break-words text-ink-faint">{person.email}</span>
      </span>
    </span>
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

function Nobody() {
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
