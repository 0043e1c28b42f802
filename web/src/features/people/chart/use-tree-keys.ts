// The keyboard of a tree (ARIA Authoring Practices): arrows walk and fold, Home and End, letters jump, Enter opens.
import { useRef, useState, type KeyboardEvent } from 'react'

export interface TreeLine {
  id: number
  label: string
  parent: number | undefined
  // Undefined: nothing to fold.
  open: boolean | undefined
}

interface TreeKeys {
  lines: readonly TreeLine[]
  fold: (id: number, open: boolean) => void
  choose: (id: number) => void
}

export type TreeMove = { to: number } | { fold: number; open: boolean } | { choose: number } | undefined

// What a key does on a line; the lines are those that can be seen, in their order.
export function moveOf(lines: readonly TreeLine[], at: number, key: string, rightToLeft = false): TreeMove {
  const index = lines.findIndex((line) => line.id === at)
  const line = lines[index]
  if (!line) return lines[0] && { to: lines[0].id }
  const to = (other: TreeLine | undefined): TreeMove => other && { to: other.id }
  const inwards = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const outwards = rightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (key === 'ArrowDown') return to(lines[index + 1])
  if (key === 'ArrowUp') return to(lines[index - 1])
  if (key === 'Home') return to(lines[0])
  if (key === 'End') return to(lines.at(-1))
  if (key === 'Enter') return { choose: at }
  if (key === ' ') return line.open === undefined ? undefined : { fold: at, open: !line.open }
  if (key === inwards) {
    if (line.open === false) return { fold: at, open: true }
    return line.open ? to(lines[index + 1]) : undefined
  }
  if (key === outwards) {
    if (line.open) return { fold: at, open: false }
    return line.parent === undefined ? undefined : { to: line.parent }
  }
  if (key.length === 1 && /\p{Letter}/u.test(key)) {
    const after = [...lines.slice(index + 1), ...lines.slice(0, index)]
    return to(after.find((other) => other.label.toLowerCase().startsWith(key.toLowerCase())))
  }
  return undefined
}

export function useTreeKeys({ lines, fold, choose }: TreeKeys) {
  const [wanted, setWanted] = useState<number>()
  const items = useRef(new Map<number, HTMLElement>())
  // One line is in the order of tabs: the one that had the focus last, or the first.
  const current = lines.some((line) => line.id === wanted) ? wanted : lines[0]?.id
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === undefined) return
    const move = moveOf(lines, current, event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (!move) return
    event.preventDefault()
    if ('to' in move) {
      setWanted(move.to)
      items.current.get(move.to)?.focus()
    } else if ('fold' in move) fold(move.fold, move.open)
    else choose(move.choose)
  }
  return {
    onKeyDown,
    item: (id: number) => ({
      tabIndex: id === current ? 0 : -1,
      ref: (element: HTMLElement | null) => {
        if (element) items.current.set(id, element)
        else items.current.delete(id)
      },
      onFocus: (event: { target: EventTarget; currentTarget: EventTarget }) => {
        if (event.target === event.currentTarget) setWanted(id)
      },
    }),
  }
}
