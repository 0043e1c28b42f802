// What columns were taken for in the last imports that wrote something: the server proposes the same again.
import { useQuery } from '@tanstack/react-query'
import { headingKey } from './fields'
import type { Import, ImportField } from './imports'
import { api, unwrap, unwrapList } from '@/api/client'

const most = 3

export function useRemembered(one: Import) {
  return useQuery({
    queryKey: ['imports', 'remembered', one.kind, one.import_id],
    queryFn: async () => {
      const { items } = await unwrapList(api.GET('/imports', { params: { query: { page_size: 50 } } }))
      const earlier = items.filter(
        (each) => each.kind === one.kind && each.created_at < one.created_at && (each.state === 'done' || each.state === 'undone'),
      )
      const imports = await Promise.all(
        earlier.slice(0, most).map((each) => unwrap(api.GET('/imports/{import_id}', { params: { path: { import_id: each.import_id } } }))),
      )
      return meaningsOf(imports)
    },
    staleTime: Infinity,
  })
}

// Newest first: the last word holds.
export function meaningsOf(imports: readonly Pick<Import, 'columns'>[]): Map<string, ImportField | null> {
  const meanings = new Map<string, ImportField | null>()
  for (const { columns } of imports) {
    for (const { heading, field } of columns) if (!meanings.has(headingKey(heading))) meanings.set(headingKey(heading), field)
  }
  return meanings
}
