// The table over a short list that this page holds itself: it sorts, searches and turns pages as a server would.
import { TableProperties } from 'lucide-react'
import { Section } from './section'
import { placesFor, type Place } from '@/app/places'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/lib/i18n'
import { fit } from '@/lib/matching'
import { useMe } from '@/lib/session'
import { useTableState } from '@/lib/table-state'

const columns = (): Column<Place>[] => [
  { key: 'page', title: t('styleguide.page'), cell: (place) => t(place.text), sort: 'page', fixed: true },
  { key: 'about', title: t('styleguide.about'), cell: (place) => place.about && <span className="text-ink-soft">{t(place.about)}</span> },
  { key: 'permission', title: t('roles.permission'), cell: (place) => place.permission && <Badge>{place.permission}</Badge> },
  { key: 'key', title: t('shortcuts.title'), cell: (place) => place.key?.toUpperCase(), numeric: true },
  { key: 'address', title: t('audit.address'), cell: (place) => place.to, off: true },
]

export function Lists() {
  const table = useTableState('styleguide', { sort: 'page', pageSize: 10 })
  const { q = '', sort, page, page_size } = table.query
  const all = placesFor(useMe())
    .filter((place) => fit(q, t(place.text)) !== undefined)
    .sort((a, b) => t(a.text).localeCompare(t(b.text)) * (sort === '-page' ? -1 : 1))
  const items = all.slice((page - 1) * page_size, page * page_size)
  const list = { error: null, isPlaceholderData: false, refetch: () => undefined }
  const common = { table, columns: columns(), rowKey: (place: Place) => place.to }
  return (
    <Section title={t('styleguide.tables')} className="flex-col items-stretch">
      <DataTable
        {...common}
        caption={t('styleguide.page')}
        list={{ ...list, isPending: false, data: { items, total: all.length } }}
        rowTo={(place) => place.to}
        search={t('palette.open')}
        bulk={(_, clear) => <Button onClick={clear}>{t('dialog.done')}</Button>}
        empty={<EmptyState icon={TableProperties} title={t('palette.nothing')} />}
      />
      <DataTable {...common} caption={t('loading')} heading={t('loading')} list={{ ...list, isPending: true }} empty={null} />
    </Section>
  )
}
