// One column of the file: its heading, what stands in it, and what it is taken for.
import type { Understood } from './fields'
import type { ImportColumn, ImportField } from './imports'
import { Badge, type Tone } from '@/components/ui/badge'
import { Select } from '@/components/ui/select'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

const tones: Record<Understood, Tone> = { remembered: 'accent', recognised: 'good', chosen: 'accent', left: 'plain' }

interface ColumnRowProps {
  column: ImportColumn
  fields: readonly ImportField[]
  taken: readonly ImportField[]
  how: Understood
  onField: (field: ImportField | null) => void
}

export function ColumnRow({ column, fields, taken, how, onField }: ColumnRowProps) {
  const heading = column.heading || t('imports.noHeading')
  const known = fields.some((field) => field === column.field)
  return (
    <li className="grid items-center gap-x-5 gap-y-2 px-5 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_13rem_7.5rem]">
      <p className={cn('min-w-0 truncate text-[0.8125rem] font-semibold', how === 'left' && 'text-ink-soft')} title={heading}>
        {heading}
      </p>
      <p className="flex min-w-0 flex-wrap gap-1.5 text-xs">
        {column.examples.map((example, index) => (
          <span key={index} className="max-w-40 truncate rounded-md bg-sunken px-1.5 py-0.5 text-ink-soft">
            {example}
          </span>
        ))}
        {column.examples.length === 0 && <span className="text-ink-faint">{t('imports.emptyColumn')}</span>}
      </p>
      <Select
        aria-label={t('imports.means', { heading })}
        value={column.field ?? ''}
        onChange={(event) => onField(fields.find((field) => field === event.target.value) ?? null)}
        className="h-8 text-[0.8125rem] sm:text-[0.8125rem]"
      >
        <option value="">{t('imports.leaveOut')}</option>
        {column.field && !known && <option value={column.field}>{column.field}</option>}
        {fields.map((field) => (
          <option key={field} value={field}>
            {taken.includes(field) ? t('imports.fieldTaken', { field: t(`imports.field.${field}`) }) : t(`imports.field.${field}`)}
          </option>
        ))}
      </Select>
      <p>
        <Badge tone={tones[how]}>{t(`imports.how.${how}`)}</Badge>
      </p>
    </li>
  )
}
