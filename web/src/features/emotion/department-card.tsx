import { useDepartmentCounts } from './dashboard'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function DepartmentCard() {
  const format = useFormat()
  const counts = useDepartmentCounts()
  if (counts.error) return <ProblemNotice error={counts.error} />
  const departments = counts.data?.departments ?? []
  const most = Math.max(1, ...departments.map((department) => department.employees))
  return (
    <Card className="flex-1">
      <CardHead title={t('departments.title')} description={counts.data && t('departments.total', { count: counts.data.total_employees })} />
      <div className="p-5 pt-4">
        {counts.isPending && <Skeleton className="h-16 w-full" />}
        {counts.data && departments.length === 0 && <p className="text-[0.8125rem] text-ink-faint">{t('departments.none')}</p>}
        <ul className="flex flex-col gap-3">
          {departments.map((department) => (
            <li key={department.name} className="grid grid-cols-[7rem_1fr_2.5rem] items-center gap-3 text-[0.8125rem]">
              <span className="truncate">{department.name}</span>
              <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken">
                <span className="block h-full rounded-full bg-accent" style={{ width: `${(department.employees / most) * 100}%` }} />
              </span>
              <span className="text-end font-medium tabular-nums">{format.number(department.employees)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
