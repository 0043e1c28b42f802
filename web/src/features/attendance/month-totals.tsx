// What the days of a month come to: days by status, and hours where both times are known.
import { noCounts, statuses, statusName, type AttendanceRecord } from './status'
import { StatusSign } from './status-mark'
import { formatMinutes } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function MonthTotals({ records }: { records: AttendanceRecord[] }) {
  const format = useFormat()
  const counts = noCounts()
  for (const record of records) counts[record.status] += 1
  const timed = records.filter((record) => record.minutes_worked !== null)
  const minutes = timed.reduce((sum, record) => sum + (record.minutes_worked ?? 0), 0)
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t px-4 py-3 text-[0.8125rem] sm:px-5">
      <ul aria-label={t('attendance.totals')} className="flex flex-wrap gap-x-4 gap-y-2">
        {statuses.map((status) => (
          <li key={status} className="inline-flex items-center gap-1.5 text-ink-soft">
            <StatusSign status={status} />
            {statusName(status)}
            <span className="font-medium text-ink tabular-nums">{format.number(counts[status])}</span>
          </li>
        ))}
      </ul>
      {timed.length > 0 && (
        <p className="ms-auto text-ink-soft">{t('attendance.hoursOf', { length: formatMinutes(minutes), days: timed.length })}</p>
      )}
    </div>
  )
}
