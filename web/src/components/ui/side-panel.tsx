// Something beside the page: a column that the page makes room for on wide screens, where Escape inside it closes it and the focus goes
// back to where it came from; a dialog over everything on narrow ones.
import { useEffect, useRef, type ReactNode } from 'react'
import { BareDialog } from '@/components/ui/dialog'
import { useWide } from '@/lib/narrow'

interface SidePanelProps {
  label: string
  onClose: () => void
  children: ReactNode
}

export function SidePanel({ label, onClose, children }: SidePanelProps) {
  if (useWide()) {
    return (
      <Column label={label} onClose={onClose}>
        {children}
      </Column>
    )
  }
  return (
    <BareDialog open label={label} onClose={onClose} className="m-0 h-dvh max-h-none w-full max-w-none rounded-none border-0">
      {children}
    </BareDialog>
  )
}

function Column({ label, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, for whatever in it has the focus
    <aside
      ref={panel}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      className="sticky top-0 z-30 flex h-dvh w-[26rem] shrink-0 flex-col border-s bg-canvas outline-none"
    >
      {children}
    </aside>
  )
}
