import { expect, it } from 'vitest'
import { fileOf, refusalOf } from './use-camera'

it('names a recording after its moment and its kind', () => {
  const at = new Date(2026, 10, 6, 9, 5)
  expect(fileOf([], 'video/webm;codecs=vp9,opus', at)).toMatchObject({ name: 'recording-2026-11-06-0905.webm', type: 'video/webm' })
  expect(fileOf([], 'video/mp4', at)).toMatchObject({ name: 'recording-2026-11-06-0905.mp4', type: 'video/mp4' })
})

it('tells why there is no camera', () => {
  const why = (name: string) => refusalOf(new DOMException('', name))
  expect(['NotAllowedError', 'NotFoundError', 'NotReadableError', 'NotSupportedError'].map(why)).toEqual(['denied', 'missing', 'busy', 'unsupported'])
  expect(refusalOf(new TypeError())).toBe('unsupported')
})
