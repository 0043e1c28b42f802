// One person of the directory as a card.
import { Link } from 'react-router'
import { Access } from './directory-columns'
import type { Employee } from './people'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'

export function PersonCard({ person, names }: { person: Employee; names: ReturnType<typeof useGroupNames> }) {
  const places = [names.team(person.team_id), names.department(person.department_id)].filter(Boolean)
  return (
    <div className="relative flex h-full flex-col items-center rounded-xl border bg-surface p-5 text-center shadow-card transition-colors hover:border-line-strong">
      <Avatar name={person.name} size="large" />
      <Link to={`/employees/${person.employee_id}`} className="mt-3 max-w-full truncate font-semibold after:absolute after:inset-0 hover:underline">
        {person.name}
      </Link>
      <p className="max-w-full truncate text-[0.8125rem] text-ink-soft">{person.role ?? t('people.noTitle')}</p>
      {places.length > 0 && <p className="mt-1 max-w-full truncate text-xs text-ink-faint">{places.join(' · ')}</p>}
      <p className="mt-auto pt-3">{person.is_active ? <Access person={person} /> : <Badge>{t('people.state.left')}</Badge>}</p>
    </div>
  )
}
