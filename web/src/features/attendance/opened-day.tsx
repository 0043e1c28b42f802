// What the drawer of a day holds, fetched when one is opened.
import { ChevronLeft, ChevronRight, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useEmployee, useOwnRules, useRecords, useRules, rulesOf, type Whose } from './attendance'
import { CorrectionForm } from './correction-form'
import { DayCorrections } from './day-corrections'
import { DayFacts } from './day-facts'
import { DaySkeleton } from './day-skeleton'
import { DayWhy } from './day-why'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { ProblemState } from '@/components/ui/problem-state'
import { addDays, type Day } from '@/lib/days'
import { t } from '@/lib/i18n'
import { useMe, usePermission } from '@/lib/session'
import { useNow } from '@/lib/use-now'

interface OpenedDayProps {
  whose: Whose
  name?: string
  day: Day
  onDay: (day: Day) => void
  onClose: () => void
}

export function OpenedDay({ whose, name, day, onDay, onClose }: OpenedDayProps) {
  const me = useMe()
  const { day: today } = useNow()
  const [asking, setAsking] = useState(false)
  const records = useRecords(whose, day, day)
  const ownStart = useOwnRules()?.starts_at
  const rules = useRules()
  const own = whose === 'current' || whose === me.employee_id
  const person = useEmployee(own || typeof whose !== 'number' ? undefined : whose)
  const startsAt = own ? ownStart : rulesOf(rules.data, person.data?.team_id)?.starts_at
  const mayAsk = usePermission('attendance_own') && own && day <= today
  const record = records.data?.find((each) => each.attendance_date === day)
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-center justify-between gap-3">
        {own ? (
          <p className="text-[0.8125rem] text-ink-faint">{t('attendance.yourDay')}</p>
        ) : (
          <p className="flex min-w-0 items-center gap-2.5">
            <Avatar name={name ?? person.data?.name ?? ''} />
            <span className="min-w-0">
              <span className="block truncate font-medium">{name ?? person.data?.name}</span>
              {person.data?.role && <span className="block truncate text-xs text-ink-faint">{person.data.role}</span>}
            </span>
          </p>
        )}
        <div className="flex gap-1">
          <Button look="quiet" size="icon" aria-label={t('attendance.previousDay')} onClick={() => onDay(addDays(day, -1))}>
            <ChevronLeft aria-hidden="true" className="rtl:rotate-180" />
          </Button>
          <Button look="quiet" size="icon" aria-label={t('attendance.nextDayOf')} onClick={() => onDay(addDays(day, 1))}>
            <ChevronRight aria-hidden="true" className="rtl:rotate-180" />
          </Button>
        </div>
      </div>
      {records.error ? (
        <ProblemState error={records.error} retry={() => void records.refetch()} />
      ) : records.isPending || records.isPlaceholderData ? (
        <DaySkeleton />
      ) : (
        <>
          <DayFacts record={record} day={day} startsAt={startsAt} />
          {record && <DayWhy record={record} />}
          {own && <DayCorrections day={day} />}
          {mayAsk &&
            (asking ? (
              <CorrectionForm day={day} record={record} onSent={onClose} onCancel={() => setAsking(false)} />
            ) : (
              <Button onClick={() => setAsking(true)}>
                <PencilLine aria-hidden="true" />
                {t('correction.ask')}
              </Button>
            ))}
        </>
      )}
    </div>
  )
}
