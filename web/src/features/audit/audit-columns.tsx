import { actionWords, resourceWords, type AuditEntry } from './audit'
import { Person, usePersonName } from './person'
import type { Column } from '@/components/ui/data-table'
import type { makeFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function auditColumns(format: ReturnType<typeof makeFormat>, onPerson: (userId: string) => void): Column<AuditEntry>[] {
  return [
    {
      key: 'time',
      title: t('audit.time'),
      fixed: true,
      narrow: 'detail',
      className: 'whitespace-nowrap text-ink-soft',
      cell: (entry) => <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>,
    },
    {
      key: 'who',
      title: t('audit.who'),
      cell: (entry) => (
        <>
          <Person userId={entry.user_id} onChoose={onPerson} />
          {entry.viewed_as && <ViewedAs userId={entry.viewed_as} />}
        </>
      ),
    },
    {
      key: 'action',
      title: t('audit.action'),
      narrow: 'title',
      cell: (entry) => (
        <>
          {actionWords(entry.action)}
          {entry.times && <p className="text-xs font-normal text-ink-faint">{t('audit.times', { times: entry.times })}</p>}
        </>
      ),
    },
    {
      key: 'resource',
      title: t('audit.resource'),
      cell: (entry) => (
        <>
          <p>{resourceWords(entry.resource)}</p>
          {entry.resource_id && <Which resource={entry.resource} id={entry.resource_id} />}
        </>
      ),
    },
    {
      key: 'address',
      title: t('audit.address'),
      className: 'whitespace-nowrap text-ink-soft tabular-nums',
      cell: (entry) => entry.address || t('format.none'),
    },
    {
      key: 'request',
      title: t('audit.request'),
      off: true,
      cell: (entry) => <code className="text-xs break-all text-ink-soft select-all">{entry.request_id}</code>,
    },
  ]
}

function ViewedAs({ userId }: { userId: string }) {
  return <p className="text-xs text-ink-faint">{t('audit.viewedAs', { name: usePersonName(userId) })}</p>
}

// People by their names; of what else there is, the log knows no more than its id.
function Which({ resource, id }: { resource: string; id: string }) {
  const name = usePersonName(resource === 'user' ? id : undefined)
  if (resource === 'user') return <p className="text-xs break-words text-ink-faint">{name}</p>
  return <p className="text-xs break-all text-ink-faint">{id}</p>
}
