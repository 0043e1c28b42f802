import { expect, it } from 'vitest'
import { csrfToken } from './csrf'

it('reads the secure name, or the plain one over http', () => {
  expect(csrfToken('a=1; __Host-csrf=abc.def; b=2')).toBe('abc.def')
  expect(csrfToken('attune-csrf=x%3Dy')).toBe('x=y')
})

it('prefers the secure name and ignores look-alikes', () => {
  expect(csrfToken('attune-csrf=old; __Host-csrf=new')).toBe('new')
  expect(csrfToken('my-attune-csrf=evil; x=__Host-csrf')).toBeUndefined()
  expect(csrfToken('')).toBeUndefined()
})
