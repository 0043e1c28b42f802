import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send, unwrap, unwrapList } from './client'

const here = 'http://localhost:3000'
let answers: ((request: Request) => Response)[]
let asked: Request[]

beforeEach(() => {
  asked = []
  document.cookie = 'attune-csrf=token-1'
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return answers.shift()!(request)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'attune-csrf=; Max-Age=0'
})

const answer = (status: number, body: unknown = {}, headers = {}) => () => Response.json(body, { status, headers })
const paths = () => asked.map((request) => `${request.method} ${new URL(request.url).pathname}`)

it('carries the csrf token where something changes, and only there', async () => {
  answers = [answer(200), answer(200)]
  await send(new Request(`${here}/api/videos`))
  await send(new Request(`${here}/api/videos`, { method: 'POST', body: '{}' }))
  expect(asked.map((request) => request.headers.get('X-CSRF-Token'))).toEqual([null, 'token-1'])
})

it('refreshes an aged session once and asks again, body and all', async () => {
  answers = [answer(401), answer(200), answer(201)]
  const response = await send(new Request(`${here}/api/videos`, { method: 'POST', body: '{"size":1}' }))
  expect(response.status).toBe(201)
  expect(paths()).toEqual(['POST /api/videos', 'POST /api/auth/refresh', 'POST /api/videos'])
  expect(await asked[2]!.text()).toBe('{"size":1}')
})

it('shares one refresh between requests that aged together', async () => {
  let refreshes = 0
  const refreshed = new Set<string>()
  answers = Array.from({ length: 5 }, () => (request: Request) => {
    const path = new URL(request.url).pathname
    if (path.endsWith('/refresh')) refreshes += 1
    const again = refreshed.has(path) || path.endsWith('/refresh')
    refreshed.add(path)
    return Response.json({}, { status: again ? 200 : 401 })
  })
  const both = await Promise.all([send(new Request(`${here}/api/a`)), send(new Request(`${here}/api/b`))])
  expect(both.map((response) => response.status)).toEqual([200, 200])
  expect(refreshes).toBe(1)
})

it('gives up after one refresh that failed', async () => {
  answers = [answer(401), answer(401)]
  expect((await send(new Request(`${here}/api/videos`))).status).toBe(401)
  expect(asked).toHaveLength(2)
})

it('takes a wrong password for an answer, not for an aged session', async () => {
  answers = [answer(401)]
  await send(new Request(`${here}/api/auth/login`, { method: 'POST', body: '{}' }))
  expect(asked).toHaveLength(1)
  expect(new URL(asked[0]!.url).search).toBe('?session=cookie')
})

it('says that nobody answered', async () => {
  answers = [() => { throw new TypeError('Failed to fetch') }]
  await expect(send(new Request(`${here}/api/videos`))).rejects.toMatchObject({ status: 0, code: 'offline' })
})

it('throws problems with their code and their waiting time', async () => {
  const response = new Response(null, { status: 429, headers: { 'Retry-After': '12' } })
  const call = Promise.resolve({ error: { code: 'too_many_attempts' }, response })
  await expect(unwrap(call)).rejects.toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 12 })
})

it('reads the length of a list from its header', async () => {
  const response = new Response(null, { headers: { 'X-Total-Count': '41' } })
  expect(await unwrapList(Promise.resolve({ data: [1, 2], response }))).toEqual({ items: [1, 2], total: 41 })
})
