// What waits for one's decision, as a card of the home page.
import { CircleCheckBig } from 'lucide-react'
import { Link } from 'react-router'
import { useEmployee } from './attendance'
import { useCorrectionsToDecide, type Correction } from './corrections'
import { StatusMark } from './status-mark'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatShortDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'

const few = 4

export function ApprovalsCard() {
  const waiting = useCorrectionsToDecide()
  const count = waiting.data?.count ?? 0
  return (
    <Card aria-labelledby="approvals">
      <CardHead
        id="approvals"
        title={
          <span className="flex items-center gap-2">
            {t('approvals.title')}
            {count > 0 && <Badge tone="accent">{count}</Badge>}
          </span>
        }
        actions={
          count > 0 && (
            <Button asChild size="small">
              <Link to="/attendance/corrections">{t('approvals.decide')}</Link>
            </Button>
          )
        }
      />
      {waiting.isPending && <SkeletonRows rows={3} />}
      {waiting.error && <ProblemState error={waiting.error} retry={() => void waiting.refetch()} className="py-6" />}
      {waiting.data && count === 0 && (
        <p className="flex items-center gap-2 px-5 pt-2 pb-5 text-[0.8125rem] text-ink-soft">
          <CircleCheckBig aria-hidden="true" className="size-4 text-good" />
          {t('corrections.allDecided.title')}
        </p>
      )}
      {waiting.data && waiting.data.items.length > 0 && (
        <ul className="mt-3 divide-y border-t">
          {waiting.data.items.slice(0, few).map((each) => (
            <Waiting key={each.correction_id} correction={each} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Waiting({ correction }: { correction: Correction }) {
  const person = useEmployee(correction.employee_id)
  const name = person.data?.name ?? t('correction.person', { number: correction.employee_id })
  return (
    <li className="flex items-center gap-3 px-5 py-2.5 text-[0.8125rem]">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-xs text-ink-faint">{correction.reason}</p>
      </div>
      <div className="shrink-0 text-end">
        <p className="text-xs text-ink-faint">{formatShortDay(correction.attendance_date)}</p>
        <StatusMark status={correction.status} />
      </div>
    </li>
  )
}
