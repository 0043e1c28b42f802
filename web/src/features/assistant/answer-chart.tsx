// Draws an answer in the form that the server chose: bars for groups, a line for time, shares for what makes up a whole.
import { numberOf, showCell, showNumber } from './cells'
import type { Chart, Column } from './chat'
import { BarsChart } from '@/components/charts/bars-chart'
import { LinesChart } from '@/components/charts/lines-chart'
import { SharesChart } from '@/components/charts/shares-chart'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface AnswerChartProps {
  title: string
  chart: Chart
  columns: Column[]
  rows: unknown[][]
}

const mostBars = 12
const colours: Record<string, string> = {
  Present: 'var(--good)',
  Late: 'var(--caution)',
  WFH: 'var(--accent)',
  Leave: 'var(--ink-faint)',
  Absent: 'var(--danger)',
}

export function AnswerChart({ title, chart, columns, rows }: AnswerChartProps) {
  const format = useFormat()
  const place = (key: string) => columns.findIndex((column) => column.key === key)
  const x = place(chart.x)
  const xColumn = columns[x]
  const yColumn = columns[place(chart.y)]
  const series = chart.series.flatMap((key) => {
    const at = place(key)
    const column = columns[at]
    return column ? [{ at, name: column.label }] : []
  })
  if (!xColumn || !yColumn || series.length === 0) return null
  const shown = chart.kind === 'line' ? rows : rows.slice(0, mostBars)
  const label = t('assistant.chart', { title })
  const show = (value: number) => showNumber(yColumn, value, format)
  const points = shown.map((row) => ({ name: showCell(xColumn, row[x], format), values: series.map(({ at }) => numberOf(row[at])) }))
  const whole = yColumn.kind === 'percent' ? 100 : undefined
  const names = series.map((each) => each.name)
  return (
    <>
      {chart.kind === 'bar' && <BarsChart label={label} points={points} series={names} show={show} whole={whole} />}
      {chart.kind === 'line' && <LinesChart label={label} points={points} series={names} show={show} whole={whole} />}
      {chart.kind === 'pie' && (
        <SharesChart
          label={label}
          show={show}
          parts={shown.map((row, index) => ({ name: points[index]?.name ?? '', value: points[index]?.values[0] ?? 0, colour: colours[String(row[x])] ?? 'var(--accent)' }))}
        />
      )}
      {shown.length < rows.length && <p className="mt-1 text-xs text-ink-faint">{t('assistant.chart.cut', { shown: shown.length, rows: rows.length })}</p>}
    </>
  )
}
