import { DepartmentField } from './group-fields'
import { PersonField } from './person-field'
import { saveTeam, useGroupsChanged, type Team } from './teams'
import { Form, TextField } from '@/components/ui/form'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

interface TeamFormProps {
  team?: Team
  onDone: () => void
  onCancel?: () => void
}

export function TeamForm({ team, onDone, onCancel }: TeamFormProps) {
  const changed = useGroupsChanged()
  return (
    <Form
      save={(values) =>
        saveTeam(team, {
          team_name: values.text('team_name'),
          department_id: values.whole('department_id') ?? null,
          lead_id: values.whole('lead_id') ?? null,
        })
      }
      onSaved={async (saved) => {
        await changed()
        toast(t('teams.saved', { name: saved.team_name }))
        onDone()
      }}
      submit={team ? t('teams.save') : t('teams.create')}
      cancel={onCancel}
      codes={{ team_name_taken: 'team_name' }}
      className="mt-2"
    >
      <TextField label={t('teams.name')} name="team_name" required maxLength={255} autoComplete="off" defaultValue={team?.team_name} />
      <PersonField name="lead_id" label={t('teams.lead')} chosen={team?.lead_id} />
      <DepartmentField chosen={team?.department_id} />
    </Form>
  )
}
