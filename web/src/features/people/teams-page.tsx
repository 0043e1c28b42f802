// The company's teams: who leads them, where they belong, who is in them.
import { Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { PersonLink } from './person-name'
import { TeamForm } from './team-form'
import { TeamPanel } from './team-panel'
import { pageOf, useHeadcount, type Team } from './teams'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Select } from '@/components/ui/select'
import { useFormat } from '@/lib/format'
import { useDepartments, useGroupNames, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'
import { useTableState } from '@/lib/table-state'

export function TeamsPage() {
  const table = useTableState('teams', { filters: ['department'] })
  const [search, setSearch] = useSearchParams()
  const names = useGroupNames()
  const departments = useDepartments()
  const teams = useTeams()
  const writes = usePermission('departments_write')
  const counts = useReach('employees_read') === 'company'
  const [making, setMaking] = useState(false)
  const department = table.whole('department')
  const words = (table.query.q ?? '').toLowerCase()
  const matching = teams.data?.filter((team) => team.team_name.toLowerCase().includes(words) && (!department || team.department_id === department))
  const open = teams.data?.find((team) => String(team.team_id) === search.get('team'))
  const to = (team: Team | undefined) => {
    const next = new URLSearchParams(search)
    if (team) next.set('team', String(team.team_id))
    else next.delete('team')
    return next
  }
  const none = <span className="text-ink-faint">{t('format.none')}</span>
  const columns: Column<Team>[] = [
    { key: 'name', title: t('teams.name'), fixed: true, cell: (team) => <span className="font-medium">{team.team_name}</span> },
    { key: 'department', title: t('people.department'), cell: (team) => names.department(team.department_id) ?? none },
    {
      key: 'lead',
      title: t('teams.lead'),
      cell: (team) =>
        team.lead_id ? (
          <PersonLink id={team.lead_id} className="hover:underline" />
        ) : (
          none
        ),
    },
    ...(counts ? [{ key: 'people', title: t('teams.people'), numeric: true, cell: (team: Team) => <Headcount team={team} /> }] : []),
  ]
  const add = writes && (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden="true" />
      {t('teams.new')}
    </Button>
  )
  return (
    <Page title={t('teams.title')} description={t('teams.description')} actions={add}>
      <DataTable
        table={table}
        caption={t('teams.title')}
        columns={columns}
        list={{ ...teams, data: pageOf(matching, table.query.page, table.query.page_size) }}
        rowKey={(team) => team.team_id}
        rowTo={(team) => `/teams?${to(team).toString()}`}
        search={t('teams.search')}
        filters={
          <Select aria-label={t('filter.department')} value={department ?? ''} onChange={(event) => table.change({ department: event.target.value })} className="w-full sm:w-44">
            <option value="">{t('filter.allDepartments')}</option>
            {departments.data?.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        }
        files="/teams"
        empty={
          <EmptyState icon={UsersRound} title={t('teams.empty.title')} actions={add}>
            {t('teams.empty.body')}
          </EmptyState>
        }
      />
      <Dialog open={making} onClose={() => setMaking(false)} title={t('teams.new')}>
        <TeamForm onDone={() => setMaking(false)} onCancel={() => setMaking(false)} />
      </Dialog>
      <TeamPanel team={open} onClose={() => setSearch(to(undefined), { replace: true })} />
    </Page>
  )
}

function Headcount({ team }: { team: Team }) {
  const format = useFormat()
  const count = useHeadcount({ team_id: team.team_id })
  return <>{count === undefined ? '…' : format.number(count)}</>
}
