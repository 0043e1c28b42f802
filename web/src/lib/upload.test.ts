import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putFile } from './upload'

class FakeRequest {
  static last: FakeRequest
  upload: { onprogress?: (event: { loaded: number }) => void } = {}
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  status = 0
  responseText = ''
  headers: Record<string, string> = {}
  opened?: [string, string]
  constructor() {
    FakeRequest.last = this
  }
  open(method: string, url: string) {
    this.opened = [method, url]
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send() {}
  abort() {
    this.onabort?.()
  }
  answer(status: number, text = '') {
    this.status = status
    this.responseText = text
    this.onload?.()
  }
}

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest))
afterEach(() => vi.unstubAllGlobals())

const place = { url: '/put/1', method: 'PUT', headers: { 'Content-Type': 'video/mp4', 'Content-Length': '3' } }
const file = new Blob(['abc'])

it('sends as signed, without what the browser sets itself, and reports true progress', async () => {
  const seen: number[] = []
  const done = putFile(file, place, (sent) => seen.push(sent), new AbortController().signal)
  FakeRequest.last.upload.onprogress?.({ loaded: 2 })
  FakeRequest.last.answer(200)
  await done
  expect(FakeRequest.last.opened).toEqual(['PUT', '/put/1'])
  expect(FakeRequest.last.headers).toEqual({ 'Content-Type': 'video/mp4' })
  expect(seen).toEqual([2])
})

it('hands on what the store refused', async () => {
  const done = putFile(file, place, () => {}, new AbortController().signal)
  FakeRequest.last.answer(403, '{"code":"signature_wrong","detail":"This link has expired."}')
  await expect(done).rejects.toMatchObject({ status: 403, code: 'signature_wrong' })
})

it('stops when it is cancelled', async () => {
  const controller = new AbortController()
  const done = putFile(file, place, () => {}, controller.signal)
  controller.abort()
  await expect(done).rejects.toMatchObject({ name: 'AbortError' })
})
