// Who is above somebody and who is below, out of today's chart.
import { Link } from 'react-router'
import { useChart } from './chart/chart'
import { treeOf } from './chart/tree'
import type { Employee } from './people'
import { Avatar } from '@/components/ui/avatar'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'

const few = 8

export function ReportsCard({ person }: { person: Employee }) {
  const chart = useChart()
  const [all, setAll] = useState(false)
  const node = useMemo(() => chart.data && treeOf(chart.data).nodes.get(person.employee_id), [chart.data, person.employee_id])
  const reports = node?.reports ?? []
  const above = node?.parent
  return (
    <Card aria-labelledby="reports">
      <CardHead
        id="reports"
        title={t('person.reports')}
        description={chart.data && (node && node.below > reports.length ? t('person.reports.deep', { direct: reports.length, below: node.below }) : t('person.reports.count', { count: reports.length }))}
        actions={
          <Link to={`/org-chart?q=${encodeURIComponent(person.name)}`} className="text-xs font-medium text-accent-ink hover:underline">
            {t('person.inChart')}
          </Link>
        }
      />
      <div className="flex flex-col gap-1 p-3 pt-2">
        {chart.isPending && <Skeleton className="m-2 h-8" />}
        <ProblemNotice error={chart.error} />
        {above && (
          <>
            <Heading>{t('person.reports.above')}</Heading>
            <Line id={above.person.employee_id} name={above.person.name} about={above.person.role ?? t('people.noTitle')} />
          </>
        )}
        {reports.length > 0 && <Heading>{t('person.reports.direct')}</Heading>}
        {reports.slice(0, all ? reports.length : few).map(({ person: report }) => (
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
