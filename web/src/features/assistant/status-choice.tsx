import { statuses, type Status } from './plan'
import { CheckField } from '@/components/ui/form'
import { t } from '@/lib/i18n'

// None chosen is every day that was attended, as the server counts.
export function StatusChoice({ chosen }: { chosen: readonly Status[] }) {
  return (
    <fieldset data-field="statuses">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{t('assistant.field.statuses')}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {statuses.map((status) => (
          <CheckField key={status} label={t(`assistant.status.${status}`)} name="statuses" value={status} defaultChecked={chosen.includes(status)} />
        ))}
      </div>
    </fieldset>
  )
}
