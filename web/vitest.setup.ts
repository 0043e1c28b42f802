import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// A browser's Request knows where the page is and takes the page's signals; Node's does neither.
class PageRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, location.href) : input, { ...init, signal: null })
  }
}
globalThis.Request = PageRequest

afterEach(() => cleanup())
