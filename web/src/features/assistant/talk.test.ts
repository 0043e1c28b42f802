import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTalk, parseStage, type Stage } from './talk'
import { problemOf } from '@/lib/problem'

class Line {
  static readonly OPEN = 1
  static made: Line[] = []
  static opens = true
  readyState = 0
  sent: string[] = []
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onerror: (() => void) | null = null
  onmessage: ((message: { data: string }) => void) | null = null
  constructor(readonly address: string) {
    Line.made.push(this)
    queueMicrotask(() => {
      if (Line.opens) this.readyState = 1
      if (Line.opens) this.onopen?.()
      else this.onerror?.()
    })
  }
  send(text: string) {
    this.sent.push(text)
  }
  close() {
    this.readyState = 3
    this.onclose?.()
  }
  says(type: string, data: unknown) {
    this.onmessage?.({ data: JSON.stringify({ type, data }) })
  }
}

const asked: string[] = []

beforeEach(() => {
  Line.made = []
  Line.opens = true
  asked.length = 0
  vi.stubGlobal('WebSocket', Line)
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    asked.push(path)
    const body = path === '/api/ws/tickets' ? { ticket: 'a b' } : { response: 'By request' }
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const never = () => new AbortController().signal
const lineOf = async () => vi.waitFor(() => {
  const line = Line.made.at(-1)
  if (!line || line.sent.length === 0) throw new Error('nothing was sent')
  return line
})

it('hears each stage over the socket, and asks the next question on the same one', async () => {
  const talk = openTalk()
  const heard: Stage['type'][] = []
  const answer = talk.ask({ message: 'Who is late?' }, (stage) => heard.push(stage.type), never())
  const line = await lineOf()
  expect(line.address).toContain('/api/ws/chat?ticket=a%20b')
  line.says('understood', { plan: { steps: [], chips: [] }, understood: 'late people' })
  line.says('words', { text: 'Nobody ' })
  line.says('done', { response: 'Nobody is late.' })
  expect((await answer).response).toBe('Nobody is late.')
  expect(heard).toEqual(['understood', 'words'])
  const next = talk.ask({ message: 'And yesterday?' }, () => {}, never())
  await vi.waitFor(() => expect(line.sent).toHaveLength(2))
  line.says('done', { response: 'Ada was.' })
  expect((await next).response).toBe('Ada was.')
  expect(Line.made).toHaveLength(1)
})

it('asks by a plain request where no socket opens', async () => {
  Line.opens = false
  const answer = await openTalk().ask({ message: 'Who is late?' }, () => {}, never())
  expect(answer.response).toBe('By request')
  expect(asked).toEqual(['/api/ws/tickets', '/api/chat'])
})

it('asks again by request when the socket goes before anything was heard', async () => {
  const answer = openTalk().ask({ message: 'Who is late?' }, () => {}, never())
  ;(await lineOf()).close()
  expect((await answer).response).toBe('By request')
})

it('does not ask twice what may have been answered', async () => {
  const answer = openTalk().ask({ message: 'Who is late?' }, () => {}, never())
  const line = await lineOf()
  line.says('understood', { plan: { steps: [], chips: [] }, understood: '' })
  line.close()
  await expect(answer).rejects.toMatchObject({ status: 0 })
  expect(asked).toEqual(['/api/ws/tickets'])
})

it('tells a problem as the API would', async () => {
  const answer = openTalk().ask({ message: 'x' }, () => {}, never())
  ;(await lineOf()).says('problem', { status: 409, code: 'answer_pending', detail: 'One at a time.', errors: [] })
  const problem = problemOf(await answer.catch((error: unknown) => error))
  expect(problem).toMatchObject({ status: 409, code: 'answer_pending', detail: 'One at a time.' })
})

it('gives up its socket when it is stopped', async () => {
  const stop = new AbortController()
  const answer = openTalk().ask({ message: 'x' }, () => {}, stop.signal)
  const line = await lineOf()
  stop.abort()
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  expect(line.readyState).toBe(3)
  expect(asked).toEqual(['/api/ws/tickets'])
})

it('reads no stage into what is none', () => {
  expect(parseStage('not json')).toBeUndefined()
  expect(parseStage('null')).toBeUndefined()
  expect(parseStage('{"type":"video.progress","data":{}}')).toBeUndefined()
  expect(parseStage('{"type":"words"}')).toBeUndefined()
  expect(parseStage('{"type":"words","data":{"text":"a"}}')).toMatchObject({ type: 'words' })
})
