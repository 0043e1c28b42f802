// Whom a row is about, and whether teams and departments that are not there are made.
import type { Import, ImportChange } from './imports'
import { Card, CardHead } from '@/components/ui/card'
import { Switch } from '@/components/ui/switch'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

interface RulesChoiceProps {
  one: Import
  onChange: (change: ImportChange) => void
}

export function RulesChoice({ one, onChange }: RulesChoiceProps) {
  const makes = usePermission('departments_write')
  const has = (field: string) => one.columns.some((column) => column.field === field)
  const twoKeys = has('email') && has('employee_id')
  const groups = one.kind === 'employees' && (has('team') || has('department'))
  if (!twoKeys && !groups) return null
  return (
    <Card aria-labelledby="rules">
      <CardHead id="rules" title={t('imports.rules')} />
      <div className="flex flex-col gap-5 p-5 pt-4">
        {twoKeys && (
          <fieldset className="text-[0.8125rem]">
            <legend className="mb-1.5 font-medium">{t('imports.key')}</legend>
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              {(['email', 'employee_id'] as const).map((key) => (
                <label key={key} className="flex items-center gap-2">
                  <input type="radio" name="key" checked={one.key === key} onChange={() => onChange({ key })} className="size-4 accent-(--accent)" />
                  {t(`imports.field.${key}`)}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {groups && (
          <div>
            <Switch checked={one.create_missing} disabled={!makes} onChange={(create_missing) => onChange({ create_missing })}>
              <span className="font-medium">{t('imports.createMissing')}</span>
            </Switch>
            <p className="mt-1 ps-9.5 text-xs text-ink-faint">{makes ? t('imports.createMissing.hint') : t('imports.createMissing.notYou')}</p>
          </div>
        )}
      </div>
    </Card>
  )
}
