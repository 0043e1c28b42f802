// Where the keys lead in a sheet of rows and columns, as the pattern of grids has it.
export interface Cell {
  row: number
  column: number
}

interface Key {
  key: string
  ctrlKey: boolean
  metaKey?: boolean
}

const rowsOfPage = 15

export function cellAfter({ row, column }: Cell, { key, ctrlKey, metaKey }: Key, rows: number, columns: number, rightToLeft: boolean): Cell | undefined {
  const far = ctrlKey || metaKey
  const forward = rightToLeft ? -1 : 1
  const within = (cell: Cell): Cell => ({
    row: Math.min(rows - 1, Math.max(0, cell.row)),
    column: Math.min(columns - 1, Math.max(0, cell.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return within({ row: far ? rows - 1 : row + 1, column })
    case 'ArrowRight':
      return within({ row, column: column + forward })
    case 'ArrowLeft':
      return within({ row, column: column - forward })
    case 'PageUp':
      return within({ row: row - rowsOfPage, column })
    case 'PageDown':
      return within({ row: row + rowsOfPage, column })
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 })
    case 'End':
      return within({ row: far ? rows - 1 : row, column: columns - 1 })
    default:
      return undefined
  }
}
