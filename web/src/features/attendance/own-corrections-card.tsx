// The newest corrections one asked for, as a card of the home page.
import { Link } from 'react-router'
import { CorrectionBadge } from './correction-state'
import { useOwnCorrections } from './corrections'
import { statusName } from './status'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatShortDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'

const few = 4

export function OwnCorrectionsCard() {
  const asked = useOwnCorrections()
  return (
    <Card aria-labelledby="own-corrections">
      <CardHead
        id="own-corrections"
        title={t('corrections.mine')}
        actions={
          <Link to="/attendance/corrections?tab=mine" className="text-[0.8125rem] text-accent-ink hover:underline">
            {t('home.seeAll')}
          </Link>
        }
      />
      {asked.isPending && <SkeletonRows rows={2} />}
      {asked.error && <ProblemState error={asked.error} retry={() => void asked.refetch()} className="py-6" />}
      {asked.data?.length === 0 && <p className="px-5 pt-2 pb-5 text-[0.8125rem] text-ink-soft">{t('corrections.none.short')}</p>}
      {asked.data && asked.data.length > 0 && (
        <ul className="mt-2 divide-y border-t">
          {asked.data.slice(0, few).map((each) => (
            <li key={each.correction_id}>
              <Link
                to={`/attendance?day=${each.attendance_date}`}
                className="flex items-center justify-between gap-3 px-5 py-2.5 text-[0.8125rem] hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 truncate">
                  <span className="font-medium">{formatShortDay(each.attendance_date)}</span>
                  <span className="ms-2 text-ink-soft">{statusName(each.status)}</span>
                </span>
                <CorrectionBadge state={each.state} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
