// What a table shows. Search, order, filters and page live in the address, so that they can be shared, reloaded and stepped back through.
import { useSearchParams } from 'react-router'

export const pageSizes = [10, 25, 50, 100, 200]

export interface TableQuery {
  q?: string
  sort?: string
  page: number
  page_size: number
}

export interface TableState {
  name: string
  query: TableQuery
  // Something narrows the list: a search or one of the filters.
  filtered: boolean
  text(filter: string): string
  whole(filter: string): number | undefined
  // Undefined and '' remove. Whatever changes but the page leads back to the first page.
  change(values: Changes): void
  clear(): void
  // All that a saved view keeps, as one text; and back.
  view: string
  open(view: string): void
}

export type Changes = Record<string, string | number | undefined>

interface Defaults {
  sort?: string
  pageSize?: number
  filters?: string[]
}

export function useTableState(name: string, { sort, pageSize = 25, filters = [] }: Defaults): TableState {
  const [search, setSearch] = useSearchParams()
  const kept = ['q', 'sort', 'page_size', ...filters]
  const text = (key: string) => search.get(key) ?? ''
  const whole = (key: string) => wholeOf(search.get(key))
  const set = (changes: Changes) => setSearch((before) => changed(before, changes, sort), { replace: true })
  const size = whole('page_size')
  return {
    name,
    query: {
      q: text('q') || undefined,
      sort: text('sort') || sort,
      page: whole('page') ?? 1,
      page_size: size && pageSizes.includes(size) ? size : pageSize,
    },
    filtered: ['q', ...filters].some((key) => text(key) !== ''),
    text,
    whole,
    change: (values) => set('page' in values ? values : { ...values, page: undefined }),
    clear: () => set(nothing(['q', 'page', ...filters])),
    view: viewOf(search, kept),
    open: (view) => set({ ...nothing(['page', ...kept]), ...Object.fromEntries(new URLSearchParams(view)) }),
  }
}

// The parameters that make a view, in one order, whatever else stands in the address.
export function viewOf(search: URLSearchParams, kept: string[]): string {
  const view = new URLSearchParams()
  for (const key of [...kept].sort()) {
    const value = search.get(key)
    if (value) view.set(key, value)
  }
  return view.toString()
}

export function changed(before: URLSearchParams, changes: Changes, usualSort?: string): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const [key, value] of Object.entries(changes)) {
    const usual = (key === 'page' && value === 1) || (key === 'sort' && value === usualSort)
    if (value === undefined || value === '' || usual) next.delete(key)
    else next.set(key, String(value))
  }
  return next
}

function nothing(keys: string[]): Changes {
  return Object.fromEntries(keys.map((key) => [key, undefined]))
}

function wholeOf(text: string | null): number | undefined {
  const value = Number(text)
  return text && Number.isInteger(value) && value > 0 ? value : undefined
}
