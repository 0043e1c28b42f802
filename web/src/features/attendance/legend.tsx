// What the signs of a sheet mean.
import { statuses } from './status'
import { StatusMark } from './status-mark'
import { t } from '@/lib/i18n'

export function Legend() {
  return (
    <ul aria-label={t('sheet.legend')} className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 text-ink-soft">
      {statuses.map((status) => (
        <li key={status} className="flex">
          <StatusMark status={status} className="font-normal" />
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5 text-xs">
        <span aria-hidden="true" className="mx-1 size-1.5 rounded-full bg-line-strong" />
        {t('attendance.none')}
      </li>
    </ul>
  )
}
