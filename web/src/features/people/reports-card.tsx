// Who is above somebody and who is directly below.
import { Link } from 'react-router'
import { useChartPart } from './chart/chart'
import { useEmployee, type Employee } from './people'
import { Avatar } from '@/components/ui/avatar'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

const few = 8

export function ReportsCard({ person }: { person: Employee }) {
  const below = useChartPart({ manager_id: person.employee_id })
  const above = useEmployee(person.manager_id ?? undefined)
  const [all, setAll] = useState(false)
  const reports = below.data ?? []
  return (
    <Card aria-labelledby="reports">
      <CardHead
        id="reports"
        title={t('person.reports')}
        description={below.data && t('person.reports.count', { count: reports.length })}
        actions={
          <Link to={`/org-chart?q=${encodeURIComponent(person.name)}`} className="text-xs font-medium text-accent-ink hover:underline">
            {t('person.inChart')}
          </Link>
        }
      />
      <div className="flex flex-col gap-1 p-3 pt-2">
        {below.isPending && <Skeleton className="m-2 h-8" />}
        <ProblemNotice error={below.error} />
        {above.data && (
          <>
            <Heading>{t('person.reports.above')}</Heading>
            <Line id={above.data.employee_id} name={above.data.name} about={above.data.role ?? t('people.noTitle')} />
          </>
        )}
        {reports.length > 0 && <Heading>{t('person.reports.direct')}</Heading>}
        {reports.slice(0, all ? reports.length : few).map((report) => (
          <Line key={report.employee_id} id={report.employee_id} name={report.name} about={report.role ?? t('people.noTitle')} />
        ))}
        {reports.length > few && !all && (
          <Button look="quiet" size="small" onClick={() => setAll(true)} className="self-start">
            {t('orgChart.more', { count: reports.length - few })}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Heading({ children }: { children: string }) {
  return <h3 className="px-2 pt-2 text-xs font-normal text-ink-faint">{children}</h3>
}

function Line({ id, name, about }: { id: number; name: string; about: string }) {
  return (
    <Link to={`/employees/${id}`} className="flex items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-hover">
      <Avatar name={name} size="small" />
      <span className="min-w-0 text-[0.8125rem]">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-xs text-ink-faint">{about}</span>
      </span>
    </Link>
  )
}
