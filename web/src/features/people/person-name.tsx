// Somebody's name by their number. Whom one may not see has none here, and no way to them.
import { Link } from 'react-router'
import { useChart } from './chart/chart'
import { useEmployee } from './people'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'

// Null: nobody whom one may see.
function useName(id: number): string | null | undefined {
  const everybody = useReach('colleagues_read') === 'company'
  const person = useEmployee(everybody ? id : undefined)
  // Whoever sees only some people has them all in the chart: asking for each of the others would be refused each time.
  const chart = useChart(undefined, !everybody)
  if (everybody) return person.isPending ? undefined : (person.data?.name ?? null)
  return chart.isPending ? undefined : (chart.data?.find((each) => each.employee_id === id)?.name ?? null)
}

export function PersonName({ id }: { id: number }) {
  const name = useName(id)
  return name === undefined ? <Waiting /> : <>{name ?? t('person.unseen')}</>
}

export function PersonLink({ id, className }: { id: number; className?: string }) {
  const name = useName(id)
  if (name === undefined) return <Waiting />
  if (name === null) return <span className="text-ink-faint">{t('person.unseen')}</span>
  return (
    <Link to={`/employees/${id}`} className={className}>
      {name}
    </Link>
  )
}

function Waiting() {
  return <span aria-hidden="true">…</span>
}
