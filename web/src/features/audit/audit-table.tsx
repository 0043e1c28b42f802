import { actionWords, resourceWords, type AuditEntry } from './audit'
import { Person, usePersonName } from './person'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface AuditTableProps {
  entries: AuditEntry[]
  onPerson: (userId: string) => void
}

export function AuditTable({ entries, onPerson }: AuditTableProps) {
  const format = useFormat()
  return (
    <Table label={t('audit.title')}>
      <thead>
        <tr>
          <Th>{t('audit.time')}</Th>
          <Th>{t('audit.who')}</Th>
          <Th>{t('audit.action')}</Th>
          <Th>{t('audit.resource')}</Th>
          <Th>{t('audit.address')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Tr key={entry.audit_id}>
            <Td className="whitespace-nowrap text-ink-soft">
              <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
            </Td>
            <Td>
              <Person userId={entry.user_id} onChoose={onPerson} />
              {entry.viewed_as && <ViewedAs userId={entry.viewed_as} />}
            </Td>
            <Td>
              {actionWords(entry.action)}
              {entry.times && <p className="text-xs text-ink-faint">{t('audit.times', { times: entry.times })}</p>}
            </Td>
            <Td>
              <p>{resourceWords(entry.resource)}</p>
              {entry.resource_id && <p className="text-xs break-all text-ink-faint">{entry.resource_id}</p>}
            </Td>
            <Td className="whitespace-nowrap text-ink-soft tabular-nums">{entry.address || t('format.none')}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function ViewedAs({ userId }: { userId: string }) {
  return <p className="text-xs text-ink-faint">{t('audit.viewedAs', { name: usePersonName(userId) })}</p>
}
