// A day as it is recorded.
import type { ReactNode } from 'react'
import { useHolidays } from './attendance'
import type { AttendanceRecord } from './status'
import { StatusMark } from './status-mark'
import { Times } from './times'
import { formatMinutes } from '@/lib/day-format'
import type { Day } from '@/lib/days'
import { t } from '@/lib/i18n'

interface DayFactsProps {
  record: AttendanceRecord | undefined
  day: Day
  startsAt?: string
}

export function DayFacts({ record, day, startsAt }: DayFactsProps) {
  const holiday = useHolidays(day, day).data?.[0]
  return (
    <dl className="divide-y rounded-xl border text-[0.8125rem]">
      <Fact name={t('attendance.status')}>{record ? <StatusMark status={record.status} /> : t('attendance.none')}</Fact>
      {holiday && <Fact name={t('attendance.holiday')}>{holiday.name}</Fact>}
      {record?.check_in_time && (
        <Fact name={t('attendance.times')}>
          <Times record={record} startsAt={startsAt} />
        </Fact>
      )}
      {record?.check_in_time && (
        <Fact name={t('attendance.worked')}>
          {record.minutes_worked === null ? t('format.notMeasured') : formatMinutes(record.minutes_worked)}
        </Fact>
      )}
      {record?.place && <Fact name={t('attendance.place')}>{record.place}</Fact>}
      {record?.notes && <Fact name={t('attendance.notes')}>{record.notes}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 px-3.5 py-2.5">
      <dt className="shrink-0 text-ink-faint">{name}</dt>
      <dd className="min-w-0 text-end font-medium break-words">{children}</dd>
    </div>
  )
}
