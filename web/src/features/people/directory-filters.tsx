import { Select } from '@/components/ui/select'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import type { TableState } from '@/lib/table-state'

export const states = ['active', 'left', 'all'] as const
export type State = (typeof states)[number]

// Without a word: those who are here.
export function stateOf(text: string): State {
  return states.find((state) => state === text) ?? 'active'
}

export function isActive(state: State): boolean | undefined {
  return state === 'all' ? undefined : state === 'active'
}

export function DirectoryFilters({ table }: { table: TableState }) {
  const departments = useDepartments()
  const teams = useTeams()
  const look = 'w-full sm:w-40'
  return (
    <>
      <Select aria-label={t('filter.department')} value={table.text('department')} onChange={(event) => table.change({ department: event.target.value })} className={look}>
        <option value="">{t('filter.allDepartments')}</option>
        {departments.data?.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </Select>
      <Select aria-label={t('filter.team')} value={table.text('team')} onChange={(event) => table.change({ team: event.target.value })} className={look}>
        <option value="">{t('filter.allTeams')}</option>
        {teams.data?.map((team) => (
          <option key={team.team_id} value={team.team_id}>
            {team.team_name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('people.state')}
        value={stateOf(table.text('state'))}
        onChange={(event) => table.change({ state: event.target.value === 'active' ? undefined : event.target.value })}
        className={look}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`people.state.${state}`)}
          </option>
        ))}
      </Select>
    </>
  )
}
