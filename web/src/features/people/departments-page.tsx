import { Building, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { DeleteDepartment } from './delete-department'
import { DepartmentForm } from './department-form'
import { pageOf, useHeadcount, type Department } from './teams'
import { UserName } from './user-name'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { useFormat } from '@/lib/format'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'
import { useTableState } from '@/lib/table-state'

export function DepartmentsPage() {
  const table = useTableState('departments', {})
  const format = useFormat()
  const departments = useDepartments()
  const teams = useTeams()
  const writes = usePermission('departments_write')
  const counts = useReach('employees_read') === 'company'
  const [editing, setEditing] = useState<Department | 'new'>()
  const [deleting, setDeleting] = useState<Department>()
  const words = (table.query.q ?? '').toLowerCase()
  const matching = departments.data?.filter((each) => each.name.toLowerCase().includes(words))
  const none = <span className="text-ink-faint">{t('format.none')}</span>
  const columns: Column<Department>[] = [
    {
      key: 'name',
      title: t('departmentList.name'),
      fixed: true,
      cell: (department) => (
        <span className="block min-w-0 py-1.5">
          <span className="block font-medium">{department.name}</span>
          {department.description && <span className="block max-w-md text-xs font-normal text-ink-faint">{department.description}</span>}
        </span>
      ),
    },
    { key: 'manager', title: t('departmentList.manager'), cell: (department) => (department.manager_id ? <UserName id={department.manager_id} /> : none) },
    {
      key: 'teams',
      title: t('departmentList.teams'),
      numeric: true,
      cell: (department) => (
        <Link to={`/teams?department=${department.id}`} className="hover:underline">
          {teams.data ? format.number(teams.data.filter((team) => team.department_id === department.id).length) : '…'}
        </Link>
      ),
    },
    ...(counts ? [{ key: 'people', title: t('teams.people'), numeric: true, cell: (department: Department) => <Headcount id={department.id} /> }] : []),
    { key: 'budget', title: t('departmentList.budget'), numeric: true, off: true, cell: (department) => (department.budget === null ? none : format.number(department.budget)) },
    ...(writes
      ? [
          {
            key: 'actions',
            title: t('table.actions'),
            action: true,
            cell: (department: Department) => (
              <span className="flex justify-end gap-1">
                <Button look="quiet" size="icon" aria-label={t('departmentList.editOf', { name: department.name })} onClick={() => setEditing(department)}>
                  <Pencil aria-hidden="true" />
                </Button>
                <Button look="quiet" size="icon" aria-label={t('departmentList.deleteOf', { name: department.name })} onClick={() => setDeleting(department)}>
                  <Trash2 aria-hidden="true" />
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  const add = writes && (
    <Button look="primary" onClick={() => setEditing('new')}>
      <Plus aria-hidden="true" />
      {t('departmentList.new')}
    </Button>
  )
  const close = () => setEditing(undefined)
  return (
    <Page title={t('departmentList.title')} description={t('departmentList.description')} actions={add}>
      <DataTable
        table={table}
        caption={t('departmentList.title')}
        columns={columns}
        list={{ ...departments, data: pageOf(matching, table.query.page, table.query.page_size) }}
        rowKey={(department) => department.id}
        search={t('departmentList.search')}
        files="/departments"
        empty={
          <EmptyState icon={Building} title={t('departmentList.empty.title')} actions={add}>
            {t('departmentList.empty.body')}
          </EmptyState>
        }
      />
      <Dialog open={editing !== undefined} onClose={close} title={editing === 'new' || !editing ? t('departmentList.new') : t('departmentList.editOf', { name: editing.name })}>
        <DepartmentForm department={editing === 'new' ? undefined : editing} onDone={close} />
      </Dialog>
      {deleting && <DeleteDepartment department={deleting} onClose={() => setDeleting(undefined)} />}
    </Page>
  )
}

function Headcount({ id }: { id: number }) {
  const format = useFormat()
  const count = useHeadcount({ department_id: id })
  return (
    <Link to={`/employees?department=${id}`} className="hover:underline">
      {count === undefined ? '…' : format.number(count)}
    </Link>
  )
}
