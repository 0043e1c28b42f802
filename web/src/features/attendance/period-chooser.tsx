// Of which days the trends are: some usual spans up to today, or any two days.
import type { Period } from './trends'
import { Select } from '@/components/ui/select'
import { controlLook } from '@/components/ui/field'
import { cn } from '@/lib/cn'
import { formatPeriod } from '@/lib/day-format'
import { addDays, addMonths, isDay, monthOf, weekOf, type Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'
import { useNow } from '@/lib/use-now'

const spans = ['4w', '12w', '6m', '12m', 'own'] as const
type Span = (typeof spans)[number]

export function spanUpTo(today: Day, span: Exclude<Span, 'own'>): Period {
  const monday = weekOf(today, 0)[0]!
  const from = { '4w': addDays(monday, -21), '12w': addDays(monday, -77), '6m': `${addMonths(monthOf(today), -5)}-01`, '12m': `${addMonths(monthOf(today), -11)}-01` }
  return { from: from[span], to: today }
}

export function usePeriod(): { span: Span; period: Period } {
  const { day: today } = useNow(60)
  const { text } = useSearchState()
  const span = spans.find((each) => each === text('span')) ?? '12w'
  if (span !== 'own') return { span, period: spanUpTo(today, span) }
  const usual = spanUpTo(today, '12w')
  const from = isDay(text('from')) ? text('from') : usual.from
  const to = isDay(text('to')) ? text('to') : usual.to
  return { span, period: from <= to ? { from, to } : { from: to, to: from } }
}

export function PeriodChooser() {
  const { span, period } = usePeriod()
  const { change } = useSearchState()
  return (
    <div role="group" aria-label={t('trends.period')} className="flex flex-wrap items-center gap-3">
      <Select
        aria-label={t('trends.period')}
        value={span}
        onChange={(event) => {
          const next = event.target.value
          change(next === 'own' ? { span: 'own', from: period.from, to: period.to } : { span: next === '12w' ? undefined : next, from: undefined, to: undefined })
        }}
        className="w-44"
      >
        {spans.map((each) => (
          <option key={each} value={each}>
            {t(`trends.span.${each}`)}
          </option>
        ))}
      </Select>
      {span === 'own' ? (
        <>
          <DayInput label={t('filter.from')} value={period.from} onChange={(from) => change({ from })} />
          <DayInput label={t('filter.to')} value={period.to} onChange={(to) => change({ to })} />
        </>
      ) : (
        <p className="text-[0.8125rem] text-ink-soft">{formatPeriod(period.from, period.to)}</p>
      )}
    </div>
  )
}

function DayInput({ label, value, onChange }: { label: string; value: Day; onChange: (day: Day) => void }) {
  return (
    <label className="flex items-center gap-2 text-[0.8125rem] text-ink-soft">
      {label}
      <input type="date" required value={value} onChange={(event) => isDay(event.target.value) && onChange(event.target.value)} className={cn(controlLook, 'w-38')} />
    </label>
  )
}
