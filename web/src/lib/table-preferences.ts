// Which columns somebody chose for a table and which views they saved: kept in this browser, under the table's name.
import { useStored } from '@/lib/stored'

export interface SavedView {
  title: string
  search: string
  columns: Record<string, boolean>
}

interface Preferences {
  // Only what was chosen; a column that nobody touched follows the page.
  columns: Record<string, boolean>
  views: SavedView[]
}

export function useTablePreferences(name: string) {
  const [preferences, keep] = useStored(`attune-table-${name}`, preferencesOf)
  const { columns, views } = preferences
  return {
    columns,
    views,
    showColumn: (key: string, shown: boolean) => keep({ columns: { ...columns, [key]: shown }, views }),
    chooseColumns: (chosen: Record<string, boolean>) => keep({ columns: chosen, views }),
    // A view of the same title is replaced.
    saveView: (view: SavedView) => keep({ columns, views: [...views.filter((each) => each.title !== view.title), view] }),
    removeView: (title: string) => keep({ columns, views: views.filter((each) => each.title !== title) }),
  }
}

export function preferencesOf(kept: unknown): Preferences {
  const { columns, views } = record(kept)
  return { columns: choices(columns), views: Array.isArray(views) ? views.flatMap(savedView) : [] }
}

function savedView(kept: unknown): SavedView[] {
  const { title, search, columns } = record(kept)
  if (typeof title !== 'string' || typeof search !== 'string') return []
  return [{ title, search, columns: choices(columns) }]
}

function choices(kept: unknown): Record<string, boolean> {
  return Object.fromEntries(Object.entries(record(kept)).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'))
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
