// One correction: whose, what is recorded, what should be, why, and the two answers.
import { useMutation } from '@tanstack/react-query'
import { ArrowRight, Check, X } from 'lucide-react'
import { useState } from 'react'
import { rulesOf, useEmployee, useRecords, useRefresh, useRules } from './attendance'
import { decide, type Correction, type Decision } from './corrections'
import { StatusMark } from './status-mark'
import { statusName, type AttendanceRecord } from './status'
import { Times } from './times'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { cn } from '@/lib/cn'
import { formatFullDay, formatShortDay } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface CorrectionToDecideProps {
  correction: Correction
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

export function CorrectionToDecide({ correction, chosen, onChoose }: CorrectionToDecideProps) {
  const { correction_id, employee_id, attendance_date: day } = correction
  const format = useFormat()
  const refresh = useRefresh()
  const [answering, setAnswering] = useState(false)
  const [note, setNote] = useState('')
  const person = useEmployee(employee_id)
  const name = person.data?.name ?? t('correction.person', { number: employee_id })
  const startsAt = rulesOf(useRules().data, person.data?.team_id)?.starts_at
  const records = useRecords(employee_id, day, day)
  const before = records.data?.find((record) => record.attendance_date === day)
  const answer = useMutation({
    mutationFn: (decision: Decision) => decide(correction_id, decision, note.trim()),
    onSuccess: (_, decision) => {
      const about = { name, day: formatShortDay(day), status: statusName(correction.status) }
      toast(t(decision === 'approve' ? 'correction.approved' : 'correction.rejected', about))
      return refresh()
    },
  })
  return (
    <li aria-label={t('correction.of', { name, day: formatShortDay(day) })} className="flex gap-3.5 px-5 py-4">
      <input
        type="checkbox"
        aria-label={t('correction.choose', { name, day: formatShortDay(day) })}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="mt-2 size-4 shrink-0 accent-(--accent)"
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Avatar name={name} />
          <div className="min-w-0 flex-1 basis-40">
            <p className="truncate text-[0.8125rem] font-medium">{name}</p>
            <p className="text-xs text-ink-faint">{t('correction.askedAt', { day: formatFullDay(day), at: format.dateTime(correction.created_at) })}</p>
          </div>
        </div>
        <div className="mt-3 grid items-stretch gap-2 sm:max-w-xl sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
          <Side title={t('correction.before')} record={before} startsAt={startsAt} loading={records.isPending} />
          <ArrowRight aria-hidden="true" className="size-4 rotate-90 self-center justify-self-center text-ink-faint sm:rotate-0 rtl:sm:rotate-180" />
          <Side title={t('correction.after')} record={correction} startsAt={startsAt} emphasised />
        </div>
        <blockquote className="mt-3 border-s-2 ps-3 text-[0.8125rem] break-words text-ink-soft">{correction.reason}</blockquote>
        {answering && (
          <label className="mt-3 block max-w-xl text-[0.8125rem] font-medium">
            {t('correction.note')}
            <textarea
              value={note}
              maxLength={1000}
              rows={2}
              onChange={(event) => setNote(event.target.value)}
              className={cn(controlLook, 'mt-1.5 h-auto py-2 font-normal')}
            />
          </label>
        )}
        <ProblemNotice error={answer.error} className="mt-3" />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            look="primary"
            size="small"
            busy={answer.isPending && answer.variables === 'approve'}
            aria-label={t('correction.approveOf', { name, day: formatShortDay(day) })}
            onClick={() => answer.mutate('approve')}
          >
            <Check aria-hidden="true" />
            {t('correction.approve')}
          </Button>
          <Button
            size="small"
            busy={answer.isPending && answer.variables === 'reject'}
            aria-label={t('correction.rejectOf', { name, day: formatShortDay(day) })}
            onClick={() => answer.mutate('reject')}
          >
            <X aria-hidden="true" />
            {t('correction.reject')}
          </Button>
          {!answering && (
            <Button look="quiet" size="small" onClick={() => setAnswering(true)}>
              {t('correction.addNote')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

interface SideProps {
  title: string
  record: Pick<AttendanceRecord, 'status' | 'check_in_time' | 'check_out_time'> | undefined
  startsAt?: string
  loading?: boolean
  emphasised?: boolean
}

function Side({ title, record, startsAt, loading, emphasised }: SideProps) {
  return (
    <div className={cn('min-w-0 rounded-lg border px-3 py-2.5', emphasised && 'border-accent/50 bg-accent-soft/40')}>
      <p className="text-xs text-ink-faint">{title}</p>
      {loading ? (
        <Skeleton className="mt-1.5 h-5 w-24" />
      ) : record ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.8125rem]">
          <StatusMark status={record.status} />
          <Times record={record} startsAt={startsAt} className="text-ink-soft" />
        </p>
      ) : (
        <p className="mt-1 text-[0.8125rem] text-ink-soft">{t('attendance.none')}</p>
      )}
    </div>
  )
}
