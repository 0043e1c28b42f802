// What a chart shows, taken away: its numbers as CSV, and itself as a picture where it is drawn.
import { Download } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import type { ChartTable } from '@/components/ui/chart-card'
import { Menu, MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { csvFile } from '@/lib/csv'
import { t } from '@/lib/i18n'
import { save } from '@/lib/save'

interface ChartFilesProps {
  title: string
  table: ChartTable
  // Where the chart is; nothing where there is no picture to take.
  drawn?: RefObject<HTMLElement | null>
}

export function ChartFiles({ title, table, drawn }: ChartFilesProps) {
  const name = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const picture = async () => {
    const chart = drawn?.current?.querySelector<SVGSVGElement>('svg.recharts-surface')
    if (!chart) return toast(t('chart.noPicture'), { tone: 'danger' })
    const { pictureOf } = await import('@/components/charts/picture')
    await pictureOf(chart).then(
      (png) => save(png, `${name}.png`),
      () => toast(t('chart.noPicture'), { tone: 'danger' }),
    )
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" size="icon" aria-label={t('chart.filesOf', { title })} title={t('export.title')}>
          <Download aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onSelect={() => save(csvFile([table.columns, ...table.rows]), `${name}.csv`)}>{t('export.as', { format: 'CSV' })}</MenuItem>
      {drawn && <MenuItem onSelect={() => void picture()}>{t('export.as', { format: 'PNG' })}</MenuItem>}
    </Menu>
  )
}
