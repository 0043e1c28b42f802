// Whether a place is about to be seen, and has been ever since. Where a browser cannot tell, it is.
import { useEffect, useState, type RefObject } from 'react'

export function useNear(place: RefObject<HTMLElement | null>, margin: string): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (near || !place.current) return
    const observer = new IntersectionObserver((seen) => setNear(seen.some((each) => each.isIntersecting)), { rootMargin: margin })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [near, place, margin])
  return near
}
