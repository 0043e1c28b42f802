// Check boxes of rows. What is selected stays so while one turns pages.
import type { RowKey } from '@/components/ui/data-table'
import { t } from '@/lib/i18n'

type Selected<Row> = ReadonlyMap<RowKey, Row>

interface SelectAllProps<Row> {
  rows: Row[]
  rowKey: (row: Row) => RowKey
  selected: Selected<Row>
  onSelect: (selected: Selected<Row>) => void
}

const boxLook = 'size-4 accent-accent'
// A target of 24 pixels around a box of 16.
const targetLook = '-m-1 inline-flex p-1'

export function SelectAll<Row>({ rows, rowKey, selected, onSelect }: SelectAllProps<Row>) {
  const count = rows.filter((row) => selected.has(rowKey(row))).length
  return (
    <label className={targetLook}>
      <input
        type="checkbox"
        aria-label={t('table.selectPage')}
        checked={count > 0 && count === rows.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < rows.length
        }}
        onChange={(event) => {
          const next = new Map(selected)
          for (const row of rows) {
            if (event.target.checked) next.set(rowKey(row), row)
            else next.delete(rowKey(row))
          }
          onSelect(next)
        }}
        className={boxLook}
      />
    </label>
  )
}

interface SelectRowProps<Row> {
  row: Row
  id: RowKey
  selected: Selected<Row>
  onSelect: (selected: Selected<Row>) => void
}

export function SelectRow<Row>({ row, id, selected, onSelect }: SelectRowProps<Row>) {
  return (
    <label className={targetLook}>
      <input
        type="checkbox"
        aria-label={t('table.selectRow')}
        checked={selected.has(id)}
        onChange={(event) => {
          const next = new Map(selected)
          if (event.target.checked) next.set(id, row)
          else next.delete(id)
          onSelect(next)
        }}
        className={boxLook}
      />
    </label>
  )
}
