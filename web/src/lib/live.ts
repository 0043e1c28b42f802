// What the server pushes over /ws/events, poured into the query cache. Pages poll only while the socket is down.
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { meKey } from '@/lib/session'

type Video = components['schemas']['VideoSummary']

export interface LiveEvent {
  type: string
  video_id?: string
  status?: Video['status']
  progress?: number
  // Of a notification: what has happened.
  kind?: string
}

let connected = false
const listeners = new Set<() => void>()

function say(now: boolean): void {
  connected = now
  listeners.forEach((listener) => listener())
}

export function useLive(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => connected)
}

export function parseEvent(text: string): LiveEvent | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const outer = value as Record<string, unknown>
    const inner = typeof outer.data === 'object' && outer.data !== null ? (outer.data as Record<string, unknown>) : {}
    const type = outer.type ?? outer.event
    if (typeof type !== 'string') return undefined
    return { ...outer, ...inner, type } as LiveEvent
  } catch {
    return undefined
  }
}

// What a notification of a kind makes stale beside the list of notifications; the others are told by events of their own.
const concerned: Record<string, string[]> = {
  correction: ['corrections', 'attendance'],
  import: ['imports', 'people'],
  join: ['people'],
  invitation: ['invites', 'people'],
  role: ['me', 'roles'],
}

export function applyEvent(queries: QueryClient, event: LiveEvent): void {
  if (event.type.startsWith('notification')) {
    const keys = ['notifications', ...(concerned[event.kind?.split('_')[0] ?? ''] ?? [])]
    for (const key of keys) void queries.invalidateQueries({ queryKey: [key] })
    return
  }
  if (!event.type.startsWith('video.')) return
  if (event.type === 'video.progress' && event.video_id) {
    const change = <T extends { video_id: string; status: Video['status']; progress: number }>(video: T): T =>
      video.video_id === event.video_id
        ? { ...video, status: event.status ?? 'processing', progress: event.progress ?? video.progress }
        : video
    queries.setQueriesData<{ items: Video[]; total: number }>({ queryKey: ['videos', 'list'] }, (list) =>
      list ? { ...list, items: list.items.map(change) } : list,
    )
    queries.setQueryData<Video>(['videos', 'one', event.video_id], (video) => (video ? change(video) : video))
    return
  }
  for (const key of ['videos', 'dashboard', 'people']) void queries.invalidateQueries({ queryKey: [key] })
}

export function useLiveEvents(enabled: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    let stopped = false
    let socket: WebSocket | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0

    const again = () => {
      say(false)
      if (stopped) return
      const delay = Math.min(30_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2)
      failures += 1
      timer = setTimeout(() => void open(), delay)
    }
    const open = async () => {
      try {
        const { ticket } = await unwrap(api.POST('/ws/tickets'))
        if (stopped) return
        const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
        socket = new WebSocket(`${scheme}://${location.host}/api/ws/events?ticket=${encodeURIComponent(ticket)}`)
        socket.onopen = () => {
          failures = 0
          say(true)
          // Whatever happened while nobody listened.
          for (const key of ['videos', 'notifications']) void queries.invalidateQueries({ queryKey: [key] })
        }
        socket.onmessage = (message) => {
          const event = parseEvent(String(message.data))
          if (event) applyEvent(queries, event)
        }
        socket.onclose = (event) => {
          // The session behind the socket ended or changed; who is it now?
          if (event.code === 4401) void queries.invalidateQueries({ queryKey: meKey })
          again()
        }
      } catch {
        again()
      }
    }
    void open()
    return () => {
      stopped = true
      clearTimeout(timer)
      if (socket) socket.onclose = null
      socket?.close()
      say(false)
    }
  }, [enabled, queries])
}
