import { expect, it } from 'vitest'
import { piecesOf, troublesOf, type Sample } from './health'

const now = new Date('2026-11-26T12:07:00Z')
const sample = (minute: string, database_status = 'healthy') => ({ minute: `2026-11-26T${minute}:00Z`, database_status }) as Sample
const pieces = (samples: Sample[]) => piecesOf(samples, (each) => each.database_status, now)

it('keeps the worst of each quarter, and leaves what nobody measured unknown', () => {
  const all = pieces([sample('12:05'), sample('12:01', 'degraded'), sample('11:46'), sample('11:59')])
  expect(all).toHaveLength(96)
  expect(all.slice(-3).map((piece) => piece.state)).toEqual(['unknown', 'healthy', 'degraded'])
  expect(all.at(-1)?.from).toBe('2026-11-26T12:00:00.000Z')
})

it('takes a cache that is not there for no trouble', () => {
  expect(pieces([sample('12:05', 'not_configured')]).at(-1)?.state).toBe('healthy')
})

it('tells stretches that were not well, a gap among them, and nothing before the first sample', () => {
  const all = pieces([sample('10:00'), sample('10:15', 'unhealthy'), sample('10:30', 'unhealthy'), sample('11:00'), sample('11:15'), sample('11:30'), sample('11:45'), sample('12:00')])
  expect(troublesOf(all)).toEqual([
    { from: '2026-11-26T10:45:00.000Z', to: '2026-11-26T11:00:00.000Z', state: 'unknown' },
    { from: '2026-11-26T10:15:00.000Z', to: '2026-11-26T10:45:00.000Z', state: 'unhealthy' },
  ])
  expect(troublesOf(pieces([]))).toEqual([])
})
