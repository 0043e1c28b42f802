import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { startLanguage } from '@/lib/i18n'

// A browser's Request knows where the page is and takes the page's signals; Node's does neither.
class PageRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, location.href) : input, { ...init, signal: null })
  }
}
globalThis.Request = PageRequest

// As main.tsx does before the first paint; jsdom's browser asks for English.
await startLanguage()
beforeEach(() => startLanguage())
afterEach(() => cleanup())

// What is waited for comes at once, or late on a busy machine.
configure({ asyncUtilTimeout: 20_000 })
