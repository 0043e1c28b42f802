// Questions about videos and orders to them.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { useLive } from '@/lib/live'

export type Video = components['schemas']['VideoSummary']
export type VideoDetail = components['schemas']['VideoDetail']
export type VideoStatus = Video['status']

export function isUnderway(status: VideoStatus): boolean {
  return status === 'queued' || status === 'processing'
}

// With a socket the server tells us; the slow poll only heals a message that got lost.
function pollEvery(live: boolean, underway: boolean): number | false {
  if (!underway) return false
  return live ? 10_000 : 2000
}

export function useVideos(page: number, pageSize: number) {
  const live = useLive()
  return useQuery({
    queryKey: ['videos', 'list', page],
    queryFn: () => unwrapList(api.GET('/videos', { params: { query: { page, page_size: pageSize } } })),
    placeholderData: (before) => before,
    refetchInterval: (query) => pollEvery(live, query.state.data?.items.some((video) => isUnderway(video.status)) ?? false),
  })
}

export function useVideo(video_id: string) {
  const live = useLive()
  return useQuery({
    queryKey: ['videos', 'one', video_id],
    queryFn: () => unwrap(api.GET('/videos/{video_id}', { params: { path: { video_id } } })),
    refetchInterval: (query) => pollEvery(live, query.state.data ? isUnderway(query.state.data.status) : false),
  })
}

export function useRetryVideo(video_id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/videos/{video_id}/retry', { params: { path: { video_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['videos'] }),
  })
}

export function useDeleteVideo(video_id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/videos/{video_id}', { params: { path: { video_id } } })),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['videos', 'one', video_id] })
      return queries.invalidateQueries({ queryKey: ['videos', 'list'] })
    },
  })
}
