// What one was told, and what of it is unread. Events of the socket make both stale (lib/live.ts).
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'

export type Notification = components['schemas']['Notification']

export const notificationsKey = ['notifications'] as const

export function useUnread(enabled: boolean): number {
  const { data } = useQuery({
    queryKey: [...notificationsKey, 'unread'],
    queryFn: () => unwrap(api.GET('/notifications/unread')),
    enabled,
    staleTime: 60_000,
  })
  return data?.unread ?? 0
}

export function useNotifications(unread: boolean, page_size: number) {
  return useQuery({
    queryKey: [...notificationsKey, 'list', { unread, page_size }],
    queryFn: () => unwrapList(api.GET('/notifications', { params: { query: { unread: unread || undefined, page_size } } })),
    placeholderData: (before) => before,
  })
}

export function useReading() {
  const queries = useQueryClient()
  const stale = () => queries.invalidateQueries({ queryKey: notificationsKey })
  const mark = useMutation({
    mutationFn: ({ notification_id, read }: { notification_id: string; read: boolean }) =>
      unwrap(api.PUT('/notifications/{notification_id}', { params: { path: { notification_id } }, body: { read } })),
    onSettled: stale,
  })
  const markAll = useMutation({ mutationFn: () => unwrap(api.POST('/notifications/read-all')), onSettled: stale })
  return { mark: mark.mutate, markAll }
}
