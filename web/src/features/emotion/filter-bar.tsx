import { X } from 'lucide-react'
import { useFilters } from './dashboard'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form'
import { useDepartments, useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'

export function FilterBar() {
  const { filters, change, active } = useFilters()
  const departments = useDepartments()
  const teams = useTeams()
  const backwards = filters.from !== undefined && filters.to !== undefined && filters.from > filters.to
  return (
    <section aria-label={t('filter.title')} className="flex flex-wrap items-end gap-3">
      <SelectField
        label={t('filter.department')}
        fieldClassName="flex-1 basis-40 sm:max-w-52"
        value={filters.department ?? ''}
        onChange={(event) => change({ department: event.target.value, page: undefined })}
      >
        <option value="">{t('filter.allDepartments')}</option>
        {departments.data?.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.team')}
        fieldClassName="flex-1 basis-40 sm:max-w-52"
        value={filters.team ?? ''}
        onChange={(event) => change({ team: event.target.value, page: undefined })}
      >
        <option value="">{t('filter.allTeams')}</option>
        {teams.data?.map((team) => (
          <option key={team.team_id} value={team.team_id}>
            {team.team_name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('filter.from')}
        type="date"
        fieldClassName="flex-1 basis-36 sm:max-w-40"
        value={filters.from ?? ''}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        label={t('filter.to')}
        type="date"
        fieldClassName="flex-1 basis-36 sm:max-w-40"
        value={filters.to ?? ''}
        onChange={(event) => change({ to: event.target.value })}
        error={backwards ? t('filter.backwards') : undefined}
      />
      {active && (
        <Button look="quiet" onClick={() => change({ department: undefined, team: undefined, from: undefined, to: undefined, page: undefined })}>
          <X aria-hidden="true" />
          {t('filter.clear')}
        </Button>
      )}
    </section>
  )
}
