import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { applyEvent, parseEvent } from './live'

const list = () => ({ total: 2, items: [video('a'), video('b')] })
const video = (video_id: string) => ({ video_id, status: 'queued', progress: 0 })

it('reads an event, flat or with its data inside', () => {
  expect(parseEvent('{"type":"video.progress","video_id":"a","progress":0.5}')).toMatchObject({ video_id: 'a', progress: 0.5 })
  expect(parseEvent('{"event":"video.processed","data":{"video_id":"a"}}')).toMatchObject({ type: 'video.processed', video_id: 'a' })
  expect(parseEvent('not json')).toBeUndefined()
  expect(parseEvent('{"video_id":"a"}')).toBeUndefined()
})

it('moves only the video that the progress is about', () => {
  const queries = new QueryClient()
  queries.setQueryData(['videos', 'list', 1], list())
  queries.setQueryData(['videos', 'one', 'a'], video('a'))
  applyEvent(queries, { type: 'video.progress', video_id: 'a', progress: 0.4 })
  expect(queries.getQueryData(['videos', 'list', 1])).toEqual({
    total: 2,
    items: [{ video_id: 'a', status: 'processing', progress: 0.4 }, video('b')],
  })
  expect(queries.getQueryData(['videos', 'one', 'a'])).toMatchObject({ progress: 0.4 })
})

it('asks anew for everything a finished video changes', () => {
  const queries = new QueryClient()
  for (const key of ['videos', 'dashboard', 'people', 'company']) queries.setQueryData([key], {})
  applyEvent(queries, { type: 'video.processed', video_id: 'a' })
  const stale = (key: string) => queries.getQueryState([key])?.isInvalidated
  expect([stale('videos'), stale('dashboard'), stale('people'), stale('company')]).toEqual([true, true, true, false])
})

it('asks anew for what a notification is about', () => {
  const queries = new QueryClient()
  for (const key of ['notifications', 'corrections', 'imports']) queries.setQueryData([key], {})
  applyEvent(queries, { type: 'notification', kind: 'correction_asked' })
  const stale = (key: string) => queries.getQueryState([key])?.isInvalidated
  expect([stale('notifications'), stale('corrections'), stale('imports')]).toEqual([true, true, false])
})
