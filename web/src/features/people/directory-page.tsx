// Everybody on the company's list whom one may see: searched, filtered, sorted and paged by the server.
import { FileUp, Plus, UsersRound } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { columnsOf } from './directory-columns'
import { DirectoryFilters, isActive, stateOf } from './directory-filters'
import { useEmployees } from './people'
import { PersonCard } from './person-card'
import { ViewToggle } from './view-toggle'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { queryText } from '@/lib/download'
import { useFormat } from '@/lib/format'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'
import { useTableState } from '@/lib/table-state'

// Forms that a click or a choice opens.
const AddEmployee = lazy(async () => ({ default: (await import('./add-employee')).AddEmployee }))
const BulkActions = lazy(async () => ({ default: (await import('./bulk-actions')).BulkActions }))

export function DirectoryPage() {
  const table = useTableState('employees', { sort: 'name', pageSize: 25, filters: ['department', 'team', 'state'] })
  const names = useGroupNames()
  const format = useFormat()
  const writes = usePermission('employees_write')
  const imports = usePermission('imports_run')
  const everybody = useReach('employees_read') === 'company'
  // Once opened it stays loaded, so that it closes as dialogs do.
  const [adding, setAdding] = useState<boolean>()
  const filters = {
    q: table.query.q,
    sort: table.query.sort,
    department_id: table.whole('department'),
    team_id: table.whole('team'),
    is_active: isActive(stateOf(table.text('state'))),
  }
  const people = useEmployees({ ...filters, page: table.query.page, page_size: table.query.page_size })
  const cards = table.text('view') === 'cards'
  const add = writes && (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden="true" />
      {t('people.add')}
    </Button>
  )
  const bring = imports && (
    <Button asChild>
      <Link to="/imports">
        <FileUp aria-hidden="true" />
        {t('people.import')}
      </Link>
    </Button>
  )
  return (
    <Page
      title={t('people.title')}
      description={everybody ? t('people.description') : t('people.description.reached')}
      actions={
        <>
          {bring}
          {add}
        </>
      }
    >
      <DataTable
        table={table}
        caption={t('people.title')}
        columns={columnsOf({ names, format })}
        list={people}
        rowKey={(person) => person.employee_id}
        rowTo={(person) => `/employees/${person.employee_id}`}
        search={t('people.search')}
        filters={<DirectoryFilters table={table} />}
        actions={<ViewToggle cards={cards} onChange={(next) => table.change({ view: next ? 'cards' : undefined })} />}
        grid={cards ? (person) => <PersonCard person={person} names={names} /> : undefined}
        bulk={writes ? (selected, clear) => (
                <Suspense>
                  <BulkActions people={selected} onDone={clear} />
                </Suspense>
              ) : undefined}
        files={`/employees?${queryText(filters)}`}
        empty={
          <EmptyState
            icon={UsersRound}
            title={t('people.empty.title')}
            actions={
              <>
                {add}
                {bring}
              </>
            }
          >
            {t('people.empty.body')}
          </EmptyState>
        }
      />
      <Suspense>{adding !== undefined && <AddEmployee open={adding} onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  )
}
