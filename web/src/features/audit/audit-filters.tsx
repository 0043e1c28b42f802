import { X } from 'lucide-react'
import { actionWords, periods, resourceWords, usualDays, type Filters } from './audit'
import { usePersonName } from './person'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { locale, t, wordsUnder } from '@/lib/i18n'

interface AuditFiltersProps {
  filters: Filters
  onChange: (change: Record<string, string | number | undefined>) => void
}

const byWords = (words: (name: string) => string) => (a: string, b: string) => words(a).localeCompare(words(b), locale)

export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
  const actions = wordsUnder('audit.action.').sort(byWords(actionWords))
  const resources = wordsUnder('audit.resource.').sort(byWords(resourceWords))
  return (
    <>
      <Select aria-label={t('audit.filterAction')} className="w-52" value={filters.action ?? ''} onChange={(event) => onChange({ action: event.target.value })}>
        <option value="">{t('audit.allActions')}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {actionWords(action)}
          </option>
        ))}
      </Select>
      <Select aria-label={t('audit.filterResource')} className="w-40" value={filters.resource ?? ''} onChange={(event) => onChange({ resource: event.target.value })}>
        <option value="">{t('audit.allResources')}</option>
        {resources.map((resource) => (
          <option key={resource} value={resource}>
            {resourceWords(resource)}
          </option>
        ))}
      </Select>
      <Select aria-label={t('audit.filterDays')} className="w-40" value={filters.days ?? usualDays} onChange={(event) => onChange({ days: event.target.value })}>
        {periods.map((days) => (
          <option key={days} value={days}>
            {t('audit.lastDays', { days })}
          </option>
        ))}
      </Select>
      {filters.user && <OnlyPerson userId={filters.user} onClear={() => onChange({ user: undefined })} />}
    </>
  )
}

function OnlyPerson({ userId, onClear }: { userId: string; onClear: () => void }) {
  const name = usePersonName(userId)
  return (
    <Button size="small" title={t('filter.clear')} onClick={onClear}>
      {t('audit.onlyOne', { name })}
      <X aria-hidden="true" />
    </Button>
  )
}
