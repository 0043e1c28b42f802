// A row's reason, or what it brings and changes, in words.
import { useQuery } from '@tanstack/react-query'
import { differencesOf, type Aspect, type Difference, type Value } from './differences'
import type { ImportKind, RowReport } from './imports'
import { api, unwrap } from '@/api/client'
import { useFormat } from '@/lib/format'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'

export function RowWords({ kind, row }: { kind: ImportKind; row: RowReport }) {
  if (row.message) return <p className="max-w-xl py-2 whitespace-normal">{row.message}</p>
  const differences = differencesOf(kind, row)
  if (differences.length === 0) return <span className="text-ink-faint">{t('imports.nothingNew')}</span>
  const isNew = differences.every((each) => each.before === undefined)
  return isNew ? <Brought differences={differences} /> : <Changed differences={differences} />
}

function Brought({ differences }: { differences: Difference[] }) {
  // That somebody is active goes without saying.
  const told = differences.filter(({ aspect, after }) => !(aspect === 'is_active' && after === true))
  return (
    <p className="max-w-xl py-2 whitespace-normal text-ink-soft">
      {told.map(({ aspect, after }, index) => (
        <span key={aspect} className={aspect === 'name' ? 'font-medium text-ink' : undefined}>
          {index > 0 && ' · '}
          <Said aspect={aspect} value={after} />
        </span>
      ))}
    </p>
  )
}

function Changed({ differences }: { differences: Difference[] }) {
  return (
    <ul className="flex flex-col gap-0.5 py-2">
      {differences.map(({ aspect, before, after }) => (
        <li key={aspect} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-xs text-ink-faint">{t(`imports.aspect.${aspect}`)}</span>
          <span className="text-ink-soft line-through decoration-line-strong">
            <Said aspect={aspect} value={before ?? null} />
          </span>
          <span aria-hidden="true" className="inline-block text-ink-faint rtl:-scale-x-100">
            →
          </span>
          <span className="sr-only">{t('person.became')}</span>
          <span className="font-medium">
            <Said aspect={aspect} value={after} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Said({ aspect, value }: { aspect: Aspect; value: Value }) {
  const format = useFormat()
  const names = useGroupNames()
  if (value === null) return <>{t('person.nothing')}</>
  if (aspect === 'manager_id') return <EmployeeName id={Number(value)} />
  if (aspect === 'team_id') return <>{names.team(Number(value)) ?? t('person.gone')}</>
  if (aspect === 'department_id') return <>{names.department(Number(value)) ?? t('person.gone')}</>
  if (aspect === 'is_active') return <>{value ? t('imports.active') : t('imports.inactive')}</>
  if (aspect === 'hire_date' || aspect === 'day') return <>{format.longDay(String(value))}</>
  return <>{String(value)}</>
}

export function EmployeeName({ id }: { id: number }) {
  const person = useQuery({
    queryKey: ['people', 'employee', String(id)],
    queryFn: () => unwrap(api.GET('/employees/{employee_id}', { params: { path: { employee_id: String(id) } } })),
    staleTime: 60_000,
  })
  return <>{person.isPending ? '…' : (person.data?.name ?? t('person.unseen'))}</>
}
