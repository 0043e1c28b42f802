import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface LicenceTableProps {
  title: string
  rows: { name: string; version: string; licence: string | null }[]
}

export function LicenceTable({ title, rows }: LicenceTableProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (rows.length === 0) return null
  return (
    <div className="border-t">
      <Button look="quiet" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} className="h-11 w-full justify-between rounded-none px-5">
        <span>
          {title} <span className="font-normal text-ink-faint">{t('legal.count', { count: rows.length })}</span>
        </span>
        <ChevronDown aria-hidden="true" className={cn('transition-transform', open && 'rotate-180')} />
      </Button>
      {open && (
        <div id={id} className="border-t">
          <Table label={title}>
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <Th className="text-start">{t('legal.name')}</Th>
                <Th className="text-start">{t('legal.version')}</Th>
                <Th className="text-start">{t('legal.licence')}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Tr key={`${row.name}@${row.version}`}>
                  <Th scope="row" className="h-9 text-start whitespace-normal text-ink">
                    {row.name}
                  </Th>
                  <Td className="h-9 tabular-nums">{row.version}</Td>
                  <Td className="h-9">{row.licence ?? t('legal.licence.none')}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </div>
  )
}
