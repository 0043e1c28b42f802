// Selects of a team and of a department, as every form about people has them.
import { SelectField } from '@/components/ui/form'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'

interface GroupFieldProps {
  chosen?: number | null
  hint?: string
}

export function TeamField({ chosen, hint }: GroupFieldProps) {
  const teams = useTeams()
  return (
    // What is chosen holds only once there is something to choose from.
    <SelectField key={teams.data ? 'known' : 'unknown'} label={t('field.team')} hint={hint} name="team_id" defaultValue={chosen ?? ''}>
      <option value="">{t('field.team.none')}</option>
      {teams.data?.map((team) => (
        <option key={team.team_id} value={team.team_id}>
          {team.team_name}
        </option>
      ))}
    </SelectField>
  )
}

export function DepartmentField({ chosen, hint }: GroupFieldProps) {
  const departments = useDepartments()
  return (
    <SelectField key={departments.data ? 'known' : 'unknown'} label={t('people.department')} hint={hint} name="department_id" defaultValue={chosen ?? ''}>
      <option value="">{t('people.department.none')}</option>
      {departments.data?.map((department) => (
        <option key={department.id} value={department.id}>
          {department.name}
        </option>
      ))}
    </SelectField>
  )
}
