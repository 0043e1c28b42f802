import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Further } from './further'

afterEach(() => vi.unstubAllGlobals())

it('mounts what is far below only once one comes near', () => {
  let tell: (seen: { isIntersecting: boolean }[]) => void = () => {}
  class Observer {
    constructor(callback: typeof tell) {
      tell = callback
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  render(<Further now>Coverage</Further>)
  expect(screen.queryByText('Coverage')).toBeNull()
  act(() => tell([{ isIntersecting: true }]))
  expect(screen.getByText('Coverage')).toBeTruthy()
})
