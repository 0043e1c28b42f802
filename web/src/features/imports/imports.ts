// What the pages of imports ask and order.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { chosen } from './fields'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'

export type Import = components['schemas']['Import']
export type ImportSummary = components['schemas']['ImportSummary']
export type ImportColumn = components['schemas']['ImportColumn']
export type ImportChange = components['schemas']['ImportChange']
export type ImportKind = Import['kind']
export type ImportField = NonNullable<ImportColumn['field']>
export type RowReport = components['schemas']['RowReport']
export type Outcome = NonNullable<RowReport['outcome']>
export type DateOrder = NonNullable<Import['date_order']>

export const isUnderway = (state: Import['state']) => state === 'running' || state === 'undoing'

export const importKey = (id: string) => ['imports', 'one', id]

export function useImport(id: string) {
  return useQuery({
    queryKey: importKey(id),
    queryFn: () => unwrap(api.GET('/imports/{import_id}', { params: { path: { import_id: id } } })),
    // A job carries it out; it is looked at until it ends.
    refetchInterval: (query) => (query.state.data && isUnderway(query.state.data.state) ? 700 : false),
  })
}

export function useImports(page: number, page_size: number) {
  return useQuery({
    queryKey: ['imports', 'list', page, page_size],
    queryFn: () => unwrapList(api.GET('/imports', { params: { query: { page, page_size } } })),
    placeholderData: (before) => before,
  })
}

export const bring = (kind: ImportKind, file: File): Promise<Import> =>
  unwrap(
    api.POST(kind === 'employees' ? '/imports/employees' : '/imports/attendance', {
      params: { query: { filename: file.name.slice(-255) } },
      body: file,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

const path = (import_id: string) => ({ params: { path: { import_id } } })

// Each answers the import as it is then.
export function useImportSteps(id: string) {
  const queries = useQueryClient()
  const keep = (now: Import) => {
    queries.setQueryData(importKey(id), now)
    void queries.invalidateQueries({ queryKey: ['imports', 'rows', id] })
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] })
  }
  const change = useMutation({
    mutationFn: (body: ImportChange) => unwrap(api.PUT('/imports/{import_id}', { ...path(id), body })),
    // A choice shows at once; what follows from it comes with the answer.
    onMutate: (body) => void queries.setQueryData<Import>(importKey(id), (one) => one && chosen(one, body)),
    onSuccess: keep,
    onError: () => void queries.invalidateQueries({ queryKey: importKey(id) }),
  })
  const run = useMutation({
    mutationFn: async ({ dry_run, leaveOut }: { dry_run: boolean; leaveOut?: boolean }) => {
      if (leaveOut) await unwrap(api.PUT('/imports/{import_id}', { ...path(id), body: { on_error: 'skip' } }))
      return unwrap(api.POST('/imports/{import_id}/run', { ...path(id), body: { dry_run } }))
    },
    onSuccess: keep,
  })
  const undo = useMutation({ mutationFn: () => unwrap(api.POST('/imports/{import_id}/undo', path(id))), onSuccess: keep })
  const forget = useMutation({
    mutationFn: () => unwrap(api.DELETE('/imports/{import_id}', path(id))),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['imports', 'list'] }),
  })
  return { change, run, undo, forget }
}
