// Filters live in the address, so that a view can be shared, reloaded and stepped back through.
import { useSearchParams } from 'react-router'

export function useSearchState() {
  const [search, setSearch] = useSearchParams()
  const text = (name: string) => search.get(name) ?? ''
  const whole = (name: string): number | undefined => {
    const value = Number(search.get(name))
    return search.has(name) && Number.isInteger(value) && value > 0 ? value : undefined
  }
  const change = (changes: Record<string, string | number | undefined>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, String(value))
        }
        return next
      },
      { replace: true },
    )
  return { text, whole, change }
}
