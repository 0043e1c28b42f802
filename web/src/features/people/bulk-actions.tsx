// What can be done with several people at once: to another team or department, an invitation, off the list. What can be taken
// back is taken back by the toast.
import { MailPlus, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { forEach, type Outcome } from './each'
import { changeEmployee, usePeopleChanged, type Employee, type EmployeeChange } from './people'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'

const invite = (person: Employee) =>
  unwrap(api.POST('/employees/{employee_id}/invite', { params: { path: { employee_id: person.employee_id } }, body: {} }))

export function BulkActions({ people, onDone }: { people: Employee[]; onDone: () => void }) {
  const teams = useTeams()
  const departments = useDepartments()
  const changed = usePeopleChanged()
  const moves = useReach('employees_write') === 'company'
  const invites = usePermission('invites_manage')
  const [progress, setProgress] = useState<{ finished: number; count: number }>()
  const outside = people.filter((person) => !person.user_id && person.is_active)
  const here = people.filter((person) => person.is_active)

  const carryOut = async (those: Employee[], step: (person: Employee) => Promise<unknown>, said: (count: number) => string, back?: (person: Employee) => Promise<unknown>) => {
    setProgress({ finished: 0, count: those.length })
    const outcome = await forEach(those, step, (finished) => setProgress({ finished, count: those.length }))
    setProgress(undefined)
    tell(outcome, said, back && (() => forEach(outcome.done, back).then(changed)))
    await changed()
    onDone()
  }
  const change = (those: Employee[], wish: EmployeeChange, said: (count: number) => string) => {
    const before = (person: Employee) => Object.fromEntries(Object.keys(wish).map((key) => [key, person[key as keyof Employee]])) as EmployeeChange
    void carryOut(those, (person) => changeEmployee(person.employee_id, wish), said, (person) => changeEmployee(person.employee_id, before(person)))
  }
  const moved = (group: string | undefined) => (count: number) => (group ? t('bulk.moved', { count, group }) : t('bulk.movedOut', { count }))

  if (progress) {
    return (
      <p role="status" className="px-2 tabular-nums">
        {t('bulk.progress', progress)}
      </p>
    )
  }
  return (
    <>
      {moves && (
        <>
          <MoveSelect
            label={t('bulk.team')}
            none={t('field.team.none')}
            options={teams.data?.map((team) => ({ id: team.team_id, name: team.team_name })) ?? []}
            onMove={(team_id, name) => change(people, { team_id }, moved(name))}
          />
          <MoveSelect
            label={t('bulk.department')}
            none={t('people.department.none')}
            options={departments.data ?? []}
            onMove={(department_id, name) => change(people, { department_id }, moved(name))}
          />
        </>
      )}
      {invites && outside.length > 0 && (
        <Button size="small" onClick={() => void carryOut(outside, invite, (count) => t('bulk.invited', { count }))}>
          <MailPlus aria-hidden="true" />
          {t('bulk.invite', { count: outside.length })}
        </Button>
      )}
      {here.length > 0 && (
        <Button size="small" look="danger" onClick={() => change(here, { is_active: false }, (count) => t('bulk.deactivated', { count }))}>
          <UserMinus aria-hidden="true" />
          {t('bulk.deactivate', { count: here.length })}
        </Button>
      )}
    </>
  )
}

interface MoveSelectProps {
  label: string
  none: string
  options: readonly { id: number; name: string }[]
  onMove: (id: number | null, name: string | undefined) => void
}

function MoveSelect({ label, none, options, onMove }: MoveSelectProps) {
  return (
    <Select
      aria-label={label}
      value=""
      onChange={(event) => {
        const chosen = options.find((option) => String(option.id) === event.target.value)
        onMove(chosen?.id ?? null, chosen?.name)
      }}
      className="h-8 w-48 text-[0.8125rem] sm:text-[0.8125rem]"
    >
      <option value="" disabled>
        {label}
      </option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
      <option value="none">{none}</option>
    </Select>
  )
}

function tell({ done, failed }: Outcome<Employee>, said: (count: number) => string, undo: (() => Promise<unknown>) | undefined) {
  if (done.length > 0) toast(said(done.length), { undo })
  const first = failed[0]
  if (first) toast(t('bulk.failed', { count: failed.length, name: first.item.name, reason: problemSentence(first.error) }), { tone: 'danger' })
}
