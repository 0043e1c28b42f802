// A cell of an answer as people read it, and the order of two of them.
import type { Column } from './chat'
import type { makeFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'

type Format = ReturnType<typeof makeFormat>

export function isNumeric(column: Column): boolean {
  return column.kind === 'number' || column.kind === 'percent' || column.kind === 'hours'
}

export function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null
}

export function showCell(column: Column, cell: unknown, format: Format): string {
  if (typeof cell === 'number' && column.key === 'change') return t('assistant.difference', { difference: cell })
  if (typeof cell === 'number') return showNumber(column, cell, format)
  if (typeof cell !== 'string' || cell === '') return t('format.none')
  if (column.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return format.longDay(cell)
  if (column.key === 'month' && /^\d{4}-\d{2}$/.test(cell)) return t('assistant.month', { month: new Date(`${cell}-15T12:00:00Z`) })
  const status = `assistant.status.${cell}`
  return column.key === 'status' && hasText(status) ? t(status) : cell
}

export function showNumber(column: Pick<Column, 'kind'>, value: number, format: Format): string {
  if (column.kind === 'percent') return t('assistant.percent', { share: value / 100 })
  if (column.kind === 'hours') return t('assistant.hours', { hours: value })
  return format.number(value)
}

// What is absent stands last, in both directions.
export function compareCells(one: unknown, other: unknown, direction: 'ascending' | 'descending'): number {
  const absent = (cell: unknown) => cell === null || cell === undefined || cell === ''
  if (absent(one) || absent(other)) return Number(absent(one)) - Number(absent(other))
  const order =
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), undefined, { numeric: true })
  return direction === 'ascending' ? order : -order
}

// Tabs between cells, so that a spreadsheet takes a pasted answer as a table.
export function asText(columns: Column[], rows: unknown[][], format: Format): string {
  const cells = rows.map((row) => columns.map((column, index) => showCell(column, row[index], format)))
  return [columns.map((column) => column.label), ...cells].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}
