// How many corrections wait for who may decide them, beside the name of their page.
import { useCorrectionsToDecide } from './corrections'
import { t } from '@/lib/i18n'

export function CorrectionsBadge() {
  const count = useCorrectionsToDecide().data?.count ?? 0
  if (count === 0) return null
  return (
    <span className="ms-auto rounded-md bg-accent-soft px-1.5 py-0.5 text-2xs font-semibold text-accent-ink tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('corrections.waiting', { count })}</span>
    </span>
  )
}
