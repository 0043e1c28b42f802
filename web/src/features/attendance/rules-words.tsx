// Rules as a sentence.
import { weekdays } from './expected'
import type { Rules } from './shift'
import { cn } from '@/lib/cn'
import { formatTime, formatWeekdayNumber } from '@/lib/day-format'
import { locale, t } from '@/lib/i18n'

export function RulesWords({ rules, className }: { rules: Rules; className?: string }) {
  const days = weekdays.flatMap((day, index) => (rules.working_days.includes(day) ? [formatWeekdayNumber(index, 'short')] : []))
  return (
    <p className={cn('text-[0.8125rem] text-ink-soft', className)}>
      {t('rules.words', {
        days: days.length > 0 ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(days) : t('rules.noDays'),
        time: formatTime(rules.starts_at),
        grace: rules.grace_minutes,
        longest: rules.longest_shift_hours,
      })}
    </p>
  )
}
