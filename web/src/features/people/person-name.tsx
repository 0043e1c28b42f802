import { useEmployee } from './people'
import { t } from '@/lib/i18n'

// Somebody's name by their number. Whom one may not see has none here.
export function PersonName({ id }: { id: number }) {
  const person = useEmployee(id)
  if (person.isPending) return <span aria-hidden="true">…</span>
  return <>{person.data?.name ?? t('person.unseen')}</>
}
