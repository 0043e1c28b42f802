import { Link } from 'react-router'
import { useChartPart } from './chart/chart'
import { useEmployees } from './people'
import type { Team } from './teams'
import { Avatar } from '@/components/ui/avatar'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'

const most = 50

export function TeamMembers({ team }: { team: Team }) {
  const lists = usePermission('employees_read')
  return lists ? <Listed team={team} /> : <Seen team={team} />
}

function Listed({ team }: { team: Team }) {
  const everybody = useReach('employees_read') === 'company'
  const people = useEmployees({ team_id: team.team_id, is_active: true, page_size: most })
  const rest = people.data ? people.data.total - people.data.items.length : 0
  return (
    <>
      <Members people={people.data?.items} whole={everybody} total={people.data?.total} error={people.error} />
      {people.data && people.data.total > 0 && (
        <Link to={`/employees?team=${team.team_id}`} className="mt-3 inline-block text-[0.8125rem] font-medium text-accent-ink hover:underline">
          {rest > 0 ? t('teams.more', { count: rest }) : t('teams.inDirectory')}
        </Link>
      )}
    </>
  )
}

// Without the right to list people: those whom one may see.
function Seen({ team }: { team: Team }) {
  const people = useChartPart({ team_id: team.team_id })
  return <Members people={people.data} whole={false} total={people.data?.length} error={people.error} />
}

interface MembersProps {
  people: { employee_id: number; name: string; role: string | null }[] | undefined
  whole: boolean
  total: number | undefined
  error: unknown
}

function Members({ people, whole, total, error }: MembersProps) {
  return (
    <section className="mt-6" aria-labelledby="members">
      <h3 id="members" className="text-[0.8125rem] font-semibold">
        {t('teams.members')} {total !== undefined && total > 0 && <span className="font-normal text-ink-faint tabular-nums">{total}</span>}
      </h3>
      <ProblemNotice error={error} className="mt-2" />
      {!people && !error && <Skeleton className="mt-3 h-8" />}
      {people?.length === 0 && <p className="mt-2 text-[0.8125rem] text-ink-faint">{whole ? t('teams.nobody') : t('teams.nobodySeen')}</p>}
      <ul className="mt-2 -mx-2 flex flex-col">
        {people?.map((person) => (
          <li key={person.employee_id}>
            <Link to={`/employees/${person.employee_id}`} className="flex items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-hover">
              <Avatar name={person.name} />
              <span className="min-w-0 text-[0.8125rem]">
                <span className="block truncate font-medium">{person.name}</span>
                <span className="block truncate text-xs text-ink-faint">{person.role ?? t('people.noTitle')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
