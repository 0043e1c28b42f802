// Light, dark or as the system says, and as much contrast as somebody needs; the choices live in this browser only.
import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export const themes: readonly Theme[] = ['system', 'light', 'dark']
export type Contrast = 'system' | 'more'
export const contrasts: readonly Contrast[] = ['system', 'more']

const themeKey = 'attune-theme'
const contrastKey = 'attune-contrast'
const listeners = new Set<() => void>()
// Where storage is refused, a choice lasts as long as the page.
const chosen = new Map<string, string>()

function stored<T extends string>(key: string, values: readonly T[], usual: T): T {
  let value = chosen.get(key)
  try {
    value = localStorage.getItem(key) ?? value
  } catch {
    // Only what was chosen on this page is known.
  }
  return values.find((each) => each === value) ?? usual
}

function choose(key: string, value: string): void {
  if (value === 'system') chosen.delete(key)
  else chosen.set(key, value)
  try {
    if (value === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Kept in memory above.
  }
  applyTheme()
  listeners.forEach((listener) => listener())
}

const currentTheme = () => stored(themeKey, themes, 'system')
const currentContrast = () => stored(contrastKey, contrasts, 'system')
export const chooseTheme = (theme: Theme) => choose(themeKey, theme)
export const chooseContrast = (contrast: Contrast) => choose(contrastKey, contrast)

const darkSystem = '(prefers-color-scheme: dark)'
const contrastSystem = '(prefers-contrast: more)'

export function applyTheme(): void {
  const theme = currentTheme()
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia(darkSystem).matches)
  const more = currentContrast() === 'more' || window.matchMedia(contrastSystem).matches
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.documentElement.dataset.contrast = more ? 'more' : 'usual'
}

export function followSystemTheme(): void {
  applyTheme()
  for (const query of [darkSystem, contrastSystem]) window.matchMedia(query).addEventListener('change', applyTheme)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme)
}

export function useContrast(): Contrast {
  return useSyncExternalStore(subscribe, currentContrast)
}
