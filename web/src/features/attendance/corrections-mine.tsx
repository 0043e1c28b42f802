import { useMutation } from '@tanstack/react-query'
import { PencilLine } from 'lucide-react'
import { Link } from 'react-router'
import { useRefresh } from './attendance'
import { CorrectionBadge } from './correction-state'
import { useOwnCorrections, withdraw, type Correction } from './corrections'
import { StatusMark } from './status-mark'
import { Times } from './times'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { problemSentence, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { formatShortDay } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function CorrectionsMine() {
  const asked = useOwnCorrections()
  return (
    <Card>
      {asked.isPending && <SkeletonRows />}
      {asked.error && <ProblemState error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data?.length === 0 && (
        <EmptyState
          icon={PencilLine}
          title={t('corrections.none.title')}
          actions={
            <Button asChild look="primary">
              <Link to="/attendance">{t('corrections.none.action')}</Link>
            </Button>
          }
        >
          {t('corrections.none.body')}
        </EmptyState>
      )}
      {asked.data && asked.data.length > 0 && (
        <ul className="divide-y">
          {asked.data.map((each) => (
            <Mine key={each.correction_id} correction={each} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Mine({ correction }: { correction: Correction }) {
  const format = useFormat()
  const refresh = useRefresh()
  const { correction_id, attendance_date, status, check_in_time, check_out_time, reason, state } = correction
  const undo = () => unwrap(api.POST('/corrections', { body: { attendance_date, status, check_in_time, check_out_time, reason } })).then(refresh)
  const take = useMutation({
    mutationFn: () => withdraw(correction_id),
    onSuccess: () => toast(t('correction.withdrawn', { day: formatShortDay(attendance_date) }), { undo }),
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
    onSettled: refresh,
  })
  return (
    <li className="flex flex-wrap items-start gap-x-5 gap-y-2 px-5 py-4 text-[0.8125rem]">
      <Link to={`/attendance?day=${attendance_date}`} className="w-28 shrink-0 font-medium hover:underline">
        {formatShortDay(attendance_date)}
      </Link>
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusMark status={status} />
          <Times record={correction} className="text-ink-soft" />
        </p>
        <p className="mt-1 break-words text-ink-soft">{reason}</p>
        {correction.decision_note && <p className="mt-1 break-words">{t('correction.answer', { note: correction.decision_note })}</p>}
      </div>
      <div className="flex items-center gap-3">
        <div className="text-end">
          <CorrectionBadge state={state} />
          <p className="mt-1 text-xs text-ink-faint">{format.dateTime(correction.decided_at ?? correction.created_at)}</p>
        </div>
        {state === 'open' && (
          <Button
            size="small"
            busy={take.isPending}
            aria-label={t('correction.withdrawOf', { day: formatShortDay(attendance_date) })}
            onClick={() => take.mutate()}
          >
            {t('correction.withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}
