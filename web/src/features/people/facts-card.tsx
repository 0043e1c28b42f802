import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Employee } from './people'
import { PersonLink } from './person-name'
import { Card, CardHead } from '@/components/ui/card'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

const link = 'font-medium text-accent-ink hover:underline'

export function FactsCard({ person }: { person: Employee }) {
  const names = useGroupNames()
  const format = useFormat()
  const lists = usePermission('employees_read')
  const team = names.team(person.team_id)
  const department = names.department(person.department_id)
  const none = <span className="text-ink-faint">{t('format.none')}</span>
  return (
    <Card aria-labelledby="facts">
      <CardHead id="facts" title={t('person.facts')} />
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 p-5 text-[0.8125rem]">
        <Fact label={t('people.jobTitle')}>{person.role ?? none}</Fact>
        <Fact label={t('people.manager')}>
          {person.manager_id ? (
            <PersonLink id={person.manager_id} className={link} />
          ) : (
            none
          )}
        </Fact>
        <Fact label={t('field.team')}>
          {team ? (
            <Link to={`/teams?team=${person.team_id}`} className={link}>
              {team}
            </Link>
          ) : (
            none
          )}
        </Fact>
        <Fact label={t('people.department')}>
          {department && lists ? (
            <Link to={`/employees?department=${person.department_id}`} className={link}>
              {department}
            </Link>
          ) : (
            (department ?? none)
          )}
        </Fact>
        <Fact label={t('field.email')} className="max-sm:col-span-2">
          <a href={`mailto:${person.email}`} className={`${link} break-all`}>
            {person.email}
          </a>
        </Fact>
        <Fact label={t('people.hireDate')}>{person.hire_date ? format.longDay(person.hire_date) : none}</Fact>
        <Fact label={t('people.number')}>
          <span className="tabular-nums">{person.employee_id}</span>
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <div className={cn('min-w-0', className)}>
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}
