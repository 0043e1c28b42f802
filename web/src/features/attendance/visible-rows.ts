// Which rows of a long list can be seen: only those are drawn. Rows are all equally high.
import { useCallback, useEffect, useRef, useState } from 'react'

interface Range {
  from: number
  to: number
}

// Some more than can be seen, in steps, so that not every pixel of scrolling draws anew.
const spare = 6
const step = 4

export function rangeOf(scrolled: number, height: number, rowHeight: number, count: number): Range {
  const first = Math.floor(scrolled / rowHeight)
  const last = Math.ceil((scrolled + height) / rowHeight)
  return {
    from: Math.max(0, Math.floor((first - spare) / step) * step),
    to: Math.min(count, Math.ceil((last + spare) / step) * step),
  }
}

export function useVisibleRows(count: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<Range>(() => rangeOf(0, 800, rowHeight, count))
  const look = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const next = rangeOf(box.scrollTop, box.clientHeight, rowHeight, count)
    setRange((before) => (before.from === next.from && before.to === next.to ? before : next))
  }, [count, rowHeight])
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const watch = new ResizeObserver(look)
    watch.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [look])
  return { scroller, from: Math.min(range.from, count), to: Math.min(range.to, count) }
}
