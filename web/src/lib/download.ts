// A list as a file. A plain link would save an error as if it were the file; fetching first lets us say what went wrong.
import { send } from '@/api/client'
import { ApiProblem } from '@/lib/problem'
import { save } from '@/lib/save'

export type FileFormat = 'csv' | 'xlsx' | 'json'

// `path` is below /api and may have a query; what it says of pages is left out, because a file has every row.
export async function download(path: string, format: FileFormat, name: string): Promise<void> {
  const response = await send(new Request(`/api${fileAddress(path, format)}`))
  if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => undefined))
  save(await response.blob(), `${name}.${format}`)
}

export function fileAddress(path: string, format: FileFormat): string {
  const [place = '', search = ''] = path.split('?')
  const query = new URLSearchParams(search)
  for (const key of ['page', 'page_size', 'skip', 'limit']) query.delete(key)
  query.set('format', format)
  return `${place}?${query.toString()}`
}

// A query as the API takes it, for `path`: what is undefined or empty is left out.
export function queryText(query: Record<string, string | number | boolean | undefined>): string {
  const text = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') text.set(key, String(value))
  return text.toString()
}
