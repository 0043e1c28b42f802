// A chart and its twin in words: the same numbers as a table, one press away, and both as files.
import { ChartSpline, Table2 } from 'lucide-react'
import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

// A menu positions itself with a library that no chart needs to be seen.
const ChartFiles = lazy(async () => ({ default: (await import('@/components/ui/chart-files')).ChartFiles }))

export interface ChartTable {
  columns: string[]
  rows: string[][]
}

interface ChartCardProps {
  title: string
  description?: ReactNode
  table?: ChartTable
  actions?: ReactNode
  // What is drawn is no chart of its own SVG, and there is no picture to take.
  plain?: boolean
  children: ReactNode
  className?: string
}

export function ChartCard({ title, description, table, actions, plain, children, className }: ChartCardProps) {
  const drawn = useRef<HTMLDivElement>(null)
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const Icon = asTable ? ChartSpline : Table2
  return (
    <Card aria-labelledby={id} className={cn('flex min-w-0 flex-col', className)}>
      <CardHead
        id={id}
        title={title}
        description={description}
        actions={
          <>
            {actions}
            {table && (
              <Button
                look="quiet"
                size="small"
                aria-pressed={asTable}
                aria-label={t('chart.tableOf', { title })}
                onClick={() => setAsTable(!asTable)}
              >
                <Icon aria-hidden="true" />
                {asTable ? t('chart.asChart') : t('chart.asTable')}
              </Button>
            )}
            {table && (
              <Suspense fallback={<div className="size-8" />}>
                <ChartFiles title={title} table={table} drawn={plain || asTable ? undefined : drawn} />
              </Suspense>
            )}
          </>
        }
      />
      {asTable && table ? <TwinTable title={title} table={table} /> : <div ref={drawn} className="flex-1 p-5 pt-4">{children}</div>}
    </Card>
  )
}

function TwinTable({ title, table }: { title: string; table: ChartTable }) {
  return (
    <div className="mt-3 max-h-80 overflow-y-auto border-t">
      <Table label={title}>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <Th key={column} className={index > 0 ? 'text-end' : undefined}>
                {column}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Tr key={row[0]}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <Th key={index} scope="row" className="text-ink">
                    {cell}
                  </Th>
                ) : (
                  <Td key={index} className="h-9 text-end tabular-nums">
                    {cell}
                  </Td>
                ),
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
