// The one door to the server: typed by our OpenAPI, signed in by cookie, refreshed once when the session has aged.
import createClient from 'openapi-fetch'
import { csrfToken } from '@/lib/csrf'
import { language } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import type { paths } from './schema'

// Lists can also leave as files, which nobody reads here.
export const api = createClient<paths, 'application/json'>({ baseUrl: '/api', fetch: send })

type Answer<T> = { data?: T; error?: unknown; response: Response }

// The body of a good answer; anything else is thrown as ApiProblem.
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new ApiProblem(response.status, error, retryAfter(response))
}

// The same for lists: rows and how many there are in all.
export async function unwrapList<T>(call: Promise<Answer<T[]>>): Promise<{ items: T[]; total: number }> {
  const { data, error, response } = await call
  if (!response.ok) throw new ApiProblem(response.status, error, retryAfter(response))
  const items = data ?? []
  return { items, total: Number(response.headers.get('X-Total-Count') ?? items.length) }
}

const largestPage = 200

// All rows of a list, page after page.
export async function unwrapAll<T>(page: (query: { page: number; page_size: number }) => Promise<Answer<T[]>>): Promise<T[]> {
  const rows: T[] = []
  for (let number = 1; ; number++) {
    const { items, total } = await unwrapList(page({ page: number, page_size: largestPage }))
    rows.push(...items)
    if (items.length < largestPage || rows.length >= total) return rows
  }
}

let refreshing: Promise<boolean> | undefined

export async function send(wish: Request): Promise<Response> {
  const request = opensSession(wish.url) ? await inCookies(wish) : wish
  const spare = isReading(request) ? request : request.clone()
  await breath()
  const response = await signedFetch(request)
  if (response.status !== 401 || isSignIn(request.url)) return response
  if (csrfToken()) {
    refreshing ??= refresh().finally(() => (refreshing = undefined))
    if (await refreshing) return signedFetch(spare)
  }
  sessionEnded()
  return response
}

// Whoever keeps the session in view learns here that it is over.
let sessionEnded = () => {}

export function onSessionEnd(listener: () => void): void {
  sessionEnded = listener
}

async function signedFetch(request: Request): Promise<Response> {
  const token = isReading(request) ? undefined : csrfToken()
  if (token) request.headers.set('X-CSRF-Token', token)
  request.headers.set('Accept', 'application/json')
  request.headers.set('Accept-Language', language)
  try {
    return await fetch(request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, undefined)
  }
}

// Without a body, and asked again as often as one likes.
function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

// A page asks for a dozen things at once; where the browser knows how, it may answer its owner between them.
async function breath(): Promise<void> {
  await (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.()
}

async function refresh(): Promise<boolean> {
  const request = new Request('/api/auth/refresh?session=cookie', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  return (await signedFetch(request)).ok
}

// Whatever opens a session here keeps it in cookies; the app never holds a token.
async function inCookies(wish: Request): Promise<Request> {
  return new Request(`${wish.url}?session=cookie`, { method: wish.method, headers: wish.headers, body: await wish.text() })
}

function opensSession(url: string): boolean {
  return /\/auth\/(login|signup|register)$/.test(url)
}

function isSignIn(url: string): boolean {
  return /\/auth\/(login|refresh|signup|register|logout)/.test(url)
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
