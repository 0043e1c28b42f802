// Keyboard shortcuts: single keys, two in a row ("g h"), and with Ctrl or Cmd ("mod+k"). Single keys rest while one types, while a
// dialog is open, and for whoever has switched them off.
import { useEffect } from 'react'
import { useStored } from '@/lib/stored'

export type Shortcuts = Record<string, () => void>

const secondKeyWithin = 1200

export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  return useStored('attune-shortcuts', (kept) => kept !== false)
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const [on] = useShortcutsOn()
  useEffect(() => {
    let first = ''
    let at = 0
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = keyOf(event)
      const now = event.timeStamp
      const both = first && now - at < secondKeyWithin ? `${first} ${key}` : ''
      const chosen = key.startsWith('mod+') ? key : !on || isBusy(event) ? '' : both in shortcuts ? both : key
      const act = chosen ? shortcuts[chosen] : undefined
      first = act ? '' : key
      at = now
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shortcuts, on])
}

export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  if (event.altKey) return ''
  const key = event.key.toLowerCase()
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key
}

function isBusy(event: KeyboardEvent): boolean {
  const target = event.target
  const types = target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=menu], [role=listbox]') !== null)
  return types || document.querySelector('dialog[open]') !== null
}

// ⌘ where there is such a key.
export function modifierName(): string {
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl'
}
