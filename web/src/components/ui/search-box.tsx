// A search that asks while one types, once the typing rests, and follows when the address changes otherwise.
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { controlLook } from '@/components/ui/field'
import { cn } from '@/lib/cn'

interface SearchBoxProps {
  label: string
  value: string
  onSearch: (text: string) => void
  className?: string
}

const restMilliseconds = 250

export function SearchBox({ label, value, onSearch, className }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  // What this box has asked for, on its way into the address; what is typed meanwhile stays.
  const [asked, setAsked] = useState<string>()
  if (value !== seen) {
    setSeen(value)
    setAsked(undefined)
    // Somebody else changed what is searched for: a saved view, a cleared filter, a step back.
    if (value !== asked) setTyped(value)
  }
  useEffect(() => {
    const text = typed.trim()
    if (text === (asked ?? value)) return
    const timer = setTimeout(() => {
      setAsked(text)
      onSearch(text)
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, value, asked, onSearch])
  return (
    <div className={cn('relative min-w-0', className)}>
      <Search aria-hidden="true" className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink-faint" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={cn(controlLook, 'ps-9')}
      />
    </div>
  )
}
