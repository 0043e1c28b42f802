// Changes a person. Title, team, department and manager hold from a day on; an earlier day goes between what is known.
import { useState } from 'react'
import { DepartmentField, TeamField } from './group-fields'
import { changeEmployee, useHistory, usePeopleChanged, type Employee, type Position } from './people'
import { PersonField } from './person-field'
import { changeFor, positionOn, type Place } from './positions'
import { Dialog } from '@/components/ui/dialog'
import { DayField, Form, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { useFormat } from '@/lib/format'
import type { FormValues } from '@/lib/form'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { useToday } from '@/lib/today'

interface EditProps {
  person: Employee
  onClose: () => void
}

export function EditEmployee({ open, ...rest }: EditProps & { open: boolean }) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('person.editOf', { name: rest.person.name })} className="max-w-xl">
      <Loaded {...rest} />
    </Dialog>
  )
}

function Loaded({ person, onClose }: EditProps) {
  const history = useHistory(person.employee_id)
  if (history.error) return <ProblemNotice error={history.error} />
  return history.data ? <EditForm person={person} onClose={onClose} history={history.data} /> : <SkeletonRows rows={4} />
}

function EditForm({ person, onClose, history }: EditProps & { history: Position[] }) {
  const today = useToday()
  const format = useFormat()
  const changed = usePeopleChanged()
  const [day, setDay] = useState(today)
  // Whoever reaches only some people may not move them, because that would decide whom others reach.
  const moves = useReach('employees_write') === 'company'
  const newest = history[0]?.valid_from
  const between = newest !== undefined && day < newest
  const then: Place = between ? (positionOn(history, day) ?? { role: null, team_id: null, department_id: null, manager_id: null }) : person
  const save = (values: FormValues) => {
    const wish = {
      name: values.text('name'),
      hire_date: values.nullable('hire_date'),
      role: values.nullable('role'),
      team_id: moves ? (values.whole('team_id') ?? null) : then.team_id,
      department_id: moves ? (values.whole('department_id') ?? null) : then.department_id,
      manager_id: moves ? (values.whole('manager_id') ?? null) : then.manager_id,
    }
    return changeEmployee(person.employee_id, changeFor(person, wish, history, day, today))
  }
  return (
    <Form
      save={save}
      onSaved={async () => {
        await changed()
        toast(t('person.saved', { name: person.name }))
        onClose()
      }}
      submit={t('person.save')}
      cancel={onClose}
      className="mt-2"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('people.fullName')} name="name" required maxLength={255} defaultValue={person.name} />
        <DayField label={t('people.hireDate')} name="hire_date" defaultValue={person.hire_date ?? ''} />
      </div>
      <fieldset className="flex flex-col gap-4 rounded-xl border p-4">
        <legend className="px-1 text-[0.8125rem] font-medium">{t('person.place')}</legend>
        <DayField
          label={t('person.from')}
          name="effective_from"
          max={today}
          required
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
          hint={t('person.from.hint')}
          fieldClassName="sm:max-w-60"
        />
        {between && (
          <Notice tone="caution" role="status">
            {t('person.between', { day: format.longDay(newest) })}
          </Notice>
        )}
        {/* Another day begins with what held on it. */}
        <div key={between ? day : 'now'} className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('people.jobTitle')} name="role" maxLength={255} defaultValue={then.role ?? ''} />
          {moves && (
            <>
              <PersonField name="manager_id" label={t('people.manager')} chosen={then.manager_id} except={person.employee_id} />
              <TeamField chosen={then.team_id} />
              <DepartmentField chosen={then.department_id} />
            </>
          )}
        </div>
      </fieldset>
    </Form>
  )
}
