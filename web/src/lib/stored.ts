// A value that this browser keeps, shown anew wherever it is used as soon as it changes.
import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
// Where storage is refused (private windows), values last as long as the page.
const memory = new Map<string, string>()
const known = new Map<string, { text: string | null; value: unknown }>()

// `read` makes a value of whatever was kept, also of nothing and of what an older version wrote.
export function readStored<T>(key: string, read: (kept: unknown) => T): T {
  const text = textOf(key)
  const before = known.get(key)
  if (before && before.text === text) return before.value as T
  const value = read(parsed(text))
  known.set(key, { text, value })
  return value
}

export function writeStored(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  memory.set(key, text)
  try {
    localStorage.setItem(key, text)
  } catch {
    // Kept in memory above.
  }
  listeners.forEach((listener) => listener())
}

export function forgetStored(key: string): void {
  memory.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // Forgotten in memory above.
  }
  listeners.forEach((listener) => listener())
}

export function useStored<T>(key: string, read: (kept: unknown) => T): [T, (next: T) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key, read))
  const write = useCallback((next: T) => writeStored(key, next), [key])
  return [value, write]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function textOf(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return memory.get(key) ?? null
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
