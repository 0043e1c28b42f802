// What the open page is called: the document's title, and the end of the breadcrumbs.
import { useSyncExternalStore } from 'react'

let title = ''
const listeners = new Set<() => void>()

export function setPageTitle(next: string): void {
  if (next === title) return
  title = next
  listeners.forEach((listener) => listener())
}

export function usePageTitle(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => title,
  )
}
