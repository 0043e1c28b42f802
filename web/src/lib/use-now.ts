// What the clock on the company's wall shows, kept up to date while the page is open.
import { useEffect, useState } from 'react'
import { wallClock, type WallClock } from '@/lib/days'
import { useFormat } from '@/lib/format'

export function useNow(everySeconds = 20): WallClock {
  const { timeZone } = useFormat()
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return wallClock(timeZone, at)
}
