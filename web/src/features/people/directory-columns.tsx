import type { Employee } from './people'
import { PersonLink } from './person-name'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import type { makeFormat } from '@/lib/format'
import type { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'

interface Reader {
  names: ReturnType<typeof useGroupNames>
  format: ReturnType<typeof makeFormat>
}

const quiet = (text: string | null | undefined) => <span className="text-ink-soft">{text || t('format.none')}</span>

export function columnsOf({ names, format }: Reader): Column<Employee>[] {
  return [
    {
      key: 'name',
      title: t('people.name'),
      sort: 'name',
      fixed: true,
      cell: (person) => (
        <span className="flex items-center gap-2.5">
          <Avatar name={person.name} size="small" />
          <span className="truncate font-medium">{person.name}</span>
          {!person.is_active && <Badge>{t('people.state.left')}</Badge>}
        </span>
      ),
    },
    { key: 'role', title: t('people.jobTitle'), cell: (person) => quiet(person.role) },
    { key: 'team', title: t('field.team'), cell: (person) => quiet(names.team(person.team_id)) },
    { key: 'department', title: t('people.department'), narrow: 'hidden', cell: (person) => quiet(names.department(person.department_id)) },
    {
      key: 'email',
      narrow: 'hidden',
      title: t('field.email'),
      sort: 'email',
      cell: (person) => (
        <a href={`mailto:${person.email}`} className="text-ink-soft hover:text-ink hover:underline">
          {person.email}
        </a>
      ),
    },
    {
      key: 'manager',
      title: t('people.manager'),
      off: true,
      narrow: 'hidden',
      cell: (person) =>
        person.manager_id ? (
          <PersonLink id={person.manager_id} className="text-ink-soft hover:underline" />
        ) : (
          quiet(undefined)
        ),
    },
    { key: 'since', title: t('people.hireDate'), off: true, narrow: 'hidden', cell: (person) => quiet(person.hire_date && format.longDay(person.hire_date)) },
    { key: 'number', title: t('people.number'), sort: 'employee_id', numeric: true, off: true, narrow: 'hidden', cell: (person) => person.employee_id },
    { key: 'access', title: t('people.access'), cell: (person) => <Access person={person} /> },
  ]
}

export function Access({ person }: { person: Employee }) {
  return person.user_id ? <Badge tone="good">{t('people.access.yes')}</Badge> : <Badge tone="plain">{t('people.access.no')}</Badge>
}
