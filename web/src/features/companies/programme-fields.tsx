// A safety programme has a purpose, a person who runs it and an end.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { DayField, SelectField, TextField } from '@/components/ui/form'
import { t } from '@/lib/i18n'

export function ProgrammeFields({ company }: { company: components['schemas']['Company'] }) {
  const people = useQuery({
    queryKey: ['people', 'active'],
    queryFn: () => unwrapList(api.GET('/users', { params: { query: { status: 'active', page_size: 200 } } })),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('programme.purpose')}
        name="programme_purpose"
        required
        maxLength={500}
        defaultValue={company.programme_purpose ?? ''}
        hint={t('programme.purpose.hint')}
        fieldClassName="sm:col-span-2"
      />
      <SelectField
        key={people.isSuccess ? 'known' : 'loading'}
        label={t('programme.runner')}
        name="programme_runner"
        required
        defaultValue={company.programme_runner ?? ''}
      >
        <option value="">{t('programme.runner.choose')}</option>
        {people.data?.items
          .filter((person) => person.role === 'admin' || person.role === 'hr')
          .map((person) => (
            <option key={person.id} value={person.id}>
              {person.full_name || person.email}
            </option>
          ))}
      </SelectField>
      <DayField
        label={t('programme.ends')}
        name="programme_ends"
        required
        defaultValue={company.programme_ends ?? ''}
      />
    </div>
  )
}
