// Why a day has its status: the rules in the order in which they were asked, in the server's own sentences.
import { Check, Minus } from 'lucide-react'
import { useExplanation } from './attendance'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function DayWhy({ record_id }: { record_id: number }) {
  const why = useExplanation(record_id)
  return (
    <section aria-labelledby="why">
      <h3 id="why" className="mb-2 text-[0.8125rem] font-semibold">
        {t('attendance.why')}
      </h3>
      <ProblemNotice error={why.error} />
      {why.isPending && <Skeleton className="h-24" />}
      {why.data && (
        <ol className="flex flex-col gap-2.5">
          {why.data.rules.map((rule) => {
            const Icon = rule.holds ? Check : Minus
            return (
              <li key={rule.rule} className="flex gap-2.5 text-[0.8125rem] leading-relaxed text-ink-soft">
                <span
                  className={cn(
                    'mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded-full',
                    rule.holds ? 'bg-accent-soft text-accent-ink' : 'bg-sunken text-ink-faint',
                  )}
                >
                  <Icon aria-hidden="true" className="size-3" />
                </span>
                <span lang="en" dir="auto">
                  {rule.text}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
