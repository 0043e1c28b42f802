// The fields of rules, the same for the company and for a team.
import { weekdays } from './expected'
import type { Rules } from './shift'
import { DayField, TextField } from '@/components/ui/form'
import { formatWeekdayNumber } from '@/lib/day-format'
import { firstWeekday } from '@/lib/days'
import { t } from '@/lib/i18n'

export function RulesFields({ rules }: { rules: Rules }) {
  const first = firstWeekday()
  const inOrder = weekdays.map((_, index) => (first + index) % 7)
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 text-[0.8125rem] font-medium">{t('rules.days')}</legend>
        <div className="flex flex-wrap gap-1.5">
          {inOrder.map((weekday) => (
            <label
              key={weekday}
              className="inline-flex h-9 cursor-pointer items-center gap-2 rounded-lg border px-3 text-[0.8125rem] transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2"
            >
              <input
                type="checkbox"
                name="working_days"
                value={weekdays[weekday]}
                defaultChecked={rules.working_days.includes(weekdays[weekday]!)}
                className="size-4 accent-accent"
              />
              <span aria-hidden="true">{formatWeekdayNumber(weekday, 'short')}</span>
              <span className="sr-only">{formatWeekdayNumber(weekday)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <DayField type="time" name="starts_at" label={t('rules.startsAt')} defaultValue={rules.starts_at.slice(0, 5)} required />
        <TextField
          type="number"
          name="grace_minutes"
          min={0}
          max={240}
          label={t('rules.grace')}
          hint={t('rules.grace.hint')}
          defaultValue={rules.grace_minutes}
          required
        />
        <TextField
          type="number"
          name="longest_shift_hours"
          min={1}
          max={24}
          label={t('rules.longest')}
          hint={t('rules.longest.hint')}
          defaultValue={rules.longest_shift_hours}
          required
        />
      </div>
    </>
  )
}
