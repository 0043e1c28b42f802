// What was asked about a day of one's own.
import { CorrectionBadge } from './correction-state'
import { useOwnCorrections } from './corrections'
import { StatusMark } from './status-mark'
import { Times } from './times'
import type { Day } from '@/lib/days'
import { t } from '@/lib/i18n'

export function DayCorrections({ day }: { day: Day }) {
  const asked = useOwnCorrections().data?.filter((each) => each.attendance_date === day) ?? []
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="asked">
      <h3 id="asked" className="mb-2 text-[0.8125rem] font-semibold">
        {t('correction.title')}
      </h3>
      <ul className="flex flex-col gap-2">
        {asked.map((each) => (
          <li key={each.correction_id} className="rounded-xl border p-3 text-[0.8125rem]">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusMark status={each.status} />
              <Times record={each} className="text-ink-soft" />
              <span className="ms-auto">
                <CorrectionBadge state={each.state} />
              </span>
            </p>
            <p className="mt-1.5 break-words text-ink-soft">{each.reason}</p>
            {each.decision_note && <p className="mt-1.5 break-words">{t('correction.answer', { note: each.decision_note })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
