// A department's manager is somebody who may sign in; here they are chosen among the employees all the same.
import { PersonField } from './person-field'
import { saveDepartment, useGroupsChanged, type Department } from './teams'
import { useUser } from './user-name'
import { api, unwrap } from '@/api/client'
import { Form, TextAreaField, TextField } from '@/components/ui/form'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'

export function DepartmentForm({ department, onDone }: { department: Department | undefined; onDone: () => void }) {
  const changed = useGroupsChanged()
  const manager = useUser(department?.manager_id)
  if (department?.manager_id && manager.isPending) return <SkeletonRows rows={3} />
  return (
    <Form
      save={async (values) =>
        saveDepartment(department, {
          name: values.text('name'),
          description: values.nullable('description'),
          budget: values.optional('budget') === undefined ? null : Number(values.text('budget')),
          manager_id: await userOf(values.whole('manager_id')),
        })
      }
      onSaved={async (saved) => {
        await changed()
        toast(t('departmentList.saved', { name: saved.name }))
        onDone()
      }}
      submit={department ? t('departmentList.save') : t('departmentList.create')}
      cancel={onDone}
      codes={{ department_name_taken: 'name' }}
      className="mt-2"
    >
      <TextField label={t('departmentList.name')} name="name" required maxLength={255} autoComplete="off" defaultValue={department?.name} />
      <TextAreaField label={t('departmentList.about')} name="description" rows={2} optional={t('field.optional')} defaultValue={department?.description ?? ''} />
      <PersonField name="manager_id" label={t('departmentList.manager')} chosen={manager.data?.employee_id} hint={t('departmentList.manager.hint')} />
      <TextField
        label={t('departmentList.budget')}
        name="budget"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        optional={t('field.optional')}
        defaultValue={department?.budget ?? ''}
        fieldClassName="sm:max-w-48"
      />
    </Form>
  )
}

async function userOf(employee: number | undefined): Promise<string | null> {
  if (employee === undefined) return null
  const person = await unwrap(api.GET('/employees/{employee_id}', { params: { path: { employee_id: String(employee) } } }))
  if (person.user_id) return person.user_id
  throw new ApiProblem(400, { errors: [{ field: 'manager_id', message: t('departmentList.manager.noUser', { name: person.name }) }] })
}
