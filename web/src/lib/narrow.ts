// How wide the window is, for what is built otherwise on a phone; what only looks otherwise is left to style sheets.
import { useCallback, useSyncExternalStore } from 'react'

// As narrow as a phone: rows become cards.
export function useNarrow(): boolean {
  return useMedia('(max-width: 639px)')
}

// Wide enough for something beside the page.
export function useWide(): boolean {
  return useMedia('(min-width: 1024px)')
}

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = media(query)
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener?.('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => media(query)?.matches ?? false)
}

function media(query: string): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined
}
