// First: what the columns of the file mean.
import { CircleCheck, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { ColumnRow } from './column-row'
import { DateOrderChoice } from './date-order'
import { ambiguous, fieldsOf, isReady, needsOf, understood } from './fields'
import type { Import, ImportChange } from './imports'
import { useRemembered } from './remembered'
import { RulesChoice } from './rules-choice'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface ColumnsStepProps {
  one: Import
  saving: boolean
  error: unknown
  checking: boolean
  onChange: (change: ImportChange) => void
  onCheck: () => void
}

export function ColumnsStep({ one, saving, error, checking, onChange, onCheck }: ColumnsStepProps) {
  const remembered = useRemembered(one)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const needs = needsOf(one)
  const left = one.columns.filter((column) => column.field === null).length
  return (
    <>
      <Card aria-labelledby="columns">
        <CardHead
          id="columns"
          title={t('imports.columns')}
          description={t('imports.columns.about', { count: one.columns.length, left })}
          className="pb-4"
          actions={
            <ul aria-label={t('imports.needs')} className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
              {needs.map(({ need, met }) => {
                const Icon = met ? CircleCheck : CircleDashed
                return (
                  <li key={need} className={cn('flex items-center gap-1.5', met ? 'text-good' : 'font-medium text-caution')}>
                    <Icon aria-hidden="true" className="size-3.5" />
                    {need === 'key' ? t(`imports.need.${one.key}`) : t(`imports.need.${need}`)}
                    <span className="sr-only">{met ? t('imports.need.met') : t('imports.need.unmet')}</span>
                  </li>
                )
              })}
            </ul>
          }
        />
        <ul className="divide-y border-t">
          {one.columns.map((column, index) => (
            <ColumnRow
              key={`${index} ${column.heading}`}
              column={column}
              fields={fieldsOf(one.kind)}
              taken={one.columns.flatMap((each) => (each.field && each !== column ? [each.field] : []))}
              how={understood(column, remembered.data ?? new Map(), touched)}
              onField={(field) => {
                setTouched(new Set(touched).add(column.heading))
                onChange({ columns: [{ heading: column.heading, field }] })
              }}
            />
          ))}
        </ul>
      </Card>
      {ambiguous(one.columns) && <DateOrderChoice one={one} onChange={(date_order) => onChange({ date_order })} />}
      <RulesChoice one={one} onChange={onChange} />
      <ProblemNotice error={error} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="text-xs text-ink-faint">{isReady(one) ? t('imports.check.hint') : t('imports.check.notYet')}</p>
        <Button look="primary" busy={checking} disabled={!isReady(one) || saving} onClick={onCheck}>
          {t('imports.check', { rows: one.rows })}
        </Button>
      </div>
    </>
  )
}
