// A small table as a CSV file: for figures that are on the page already. Spreadsheets run cells that begin like a formula; these do not.
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n'
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// With the mark by which spreadsheets know UTF-8.
export const csvFile = (rows: readonly (readonly string[])[]) => new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv;charset=utf-8' })
