// Whether the window is as narrow as a phone: there rows become cards.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 639px)'

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => media()?.matches ?? false)
}

function media(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined
}

function subscribe(listener: () => void): () => void {
  const list = media()
  list?.addEventListener('change', listener)
  return () => list?.removeEventListener?.('change', listener)
}
