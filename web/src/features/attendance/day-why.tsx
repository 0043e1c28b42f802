// Why a day has its status: the rules in the order in which they were asked, a sentence each.
import { useExplanation } from './attendance'
import type { AttendanceRecord } from './status'
import { whyOf } from './why'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function DayWhy({ record }: { record: AttendanceRecord }) {
  const day = record.attendance_date
  const why = useExplanation(record.record_id)
  return (
    <section aria-labelledby="why">
      <h3 id="why" className="mb-2 text-[0.8125rem] font-semibold">
        {t('attendance.why')}
      </h3>
      <ProblemNotice error={why.error} />
      {why.isPending && <Skeleton className="h-24" />}
      {why.data && (
        <ol className="ms-1 border-s">
          {why.data.rules.map((rule) => (
            <li key={rule.rule} className="relative py-1 ps-4 text-[0.8125rem] leading-relaxed text-ink-soft">
              <span
                aria-hidden="true"
                className={cn(
                  'absolute -start-1 top-2.5 size-2 rounded-full border',
                  rule.holds ? 'border-accent bg-accent' : 'border-line-strong bg-raised',
                )}
              />
              {whyOf(rule, day, why.data.status)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
