// How the server is now, and how it was: asked, and cut into the pieces that a strip shows.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapAll } from '@/api/client'
import type { components } from '@/api/schema'
import { ApiProblem } from '@/lib/problem'

export type Health = components['schemas']['Health']
export type Sample = components['schemas']['HealthSample']
export type Dependency = keyof components['schemas']['Dependencies']

export const refreshSeconds = 30
export const historyHours = 24
const pieceMinutes = 15

// The same body comes with 503 when the server is not well: an answer, not a failure to answer.
export function useHealth() {
  return useQuery({
    queryKey: ['health', 'now'],
    queryFn: async (): Promise<Health> => {
      const { data, error, response } = await api.GET('/health')
      const health = data ?? (response.status === 503 && isHealth(error) ? error : undefined)
      if (!health) throw new ApiProblem(response.status, error)
      return health
    },
    refetchInterval: refreshSeconds * 1000,
    staleTime: 0,
  })
}

export function useHealthHistory(mayRead: boolean) {
  return useQuery({
    queryKey: ['health', 'history'],
    queryFn: () => unwrapAll((query) => api.GET('/health/history', { params: { query: { ...query, hours: historyHours } } })),
    enabled: mayRead,
    staleTime: 5 * 60_000,
  })
}

function isHealth(value: unknown): value is Health {
  return typeof value === 'object' && value !== null && 'dependencies' in value
}

export type PieceState = 'healthy' | 'degraded' | 'unhealthy' | 'unknown'

export interface Piece {
  from: string
  state: PieceState
}

const worse: PieceState[] = ['healthy', 'degraded', 'unhealthy']

// The worst of each quarter of an hour, oldest first; a quarter without a sample is unknown.
export function piecesOf(samples: readonly Sample[], state: (sample: Sample) => string, now: Date): Piece[] {
  const length = pieceMinutes * 60_000
  const end = Math.floor(now.getTime() / length) * length + length
  const count = (historyHours * 60) / pieceMinutes
  const pieces = Array.from({ length: count }, (_, index): Piece => ({ from: new Date(end - (count - index) * length).toISOString(), state: 'unknown' }))
  for (const sample of samples) {
    const piece = pieces[count - 1 - Math.floor((end - 1 - Date.parse(sample.minute)) / length)]
    const found = worse.find((each) => each === state(sample)) ?? 'healthy'
    if (piece && worse.indexOf(found) > worse.indexOf(piece.state)) piece.state = found
  }
  return pieces
}

export interface Trouble {
  from: string
  to: string
  state: PieceState
}

// Quarters in a row that were not healthy, latest first. Before the first sample nothing is known, which is no trouble.
export function troublesOf(pieces: readonly Piece[]): Trouble[] {
  const first = pieces.findIndex((piece) => piece.state !== 'unknown')
  const troubles: Trouble[] = []
  pieces.slice(Math.max(0, first), -1).forEach((piece, index, all) => {
    if (first < 0 || piece.state === 'healthy') return
    const to = new Date(Date.parse(piece.from) + pieceMinutes * 60_000).toISOString()
    const last = troubles.at(-1)
    if (last && last.to === piece.from && all[index - 1]?.state === piece.state) last.to = to
    else troubles.push({ from: piece.from, to, state: piece.state })
  })
  return troubles.reverse()
}
