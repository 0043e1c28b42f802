// Tabs as links: which one is open stands in the address, either as a page of its own (`to`) or as a parameter (`value`).
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { cn } from '@/lib/cn'

interface TabItem {
  to?: string
  value?: string
  text: ReactNode
  count?: number
}

interface TabLinksProps {
  label: string
  items: readonly TabItem[]
  // The parameter of `value`; the first item is open where the address has none.
  name?: string
  // Other parameters that the tabs have in common.
  keep?: readonly string[]
  className?: string
}

export function TabLinks({ label, items, name = 'tab', keep = [], className }: TabLinksProps) {
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const list = useRef<HTMLUListElement>(null)
  const open = openTab(items, name, pathname, search)
  return (
    <nav aria-label={label} className={cn('-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0', className)}>
      <ul ref={list} className="flex min-w-max gap-5 border-b">
        {items.map((item, index) => (
          <li key={item.to ?? item.value}>
            <Link
              to={item.to ?? { search: searchOf(index === 0 ? '' : (item.value ?? ''), name, keep, search) }}
              preventScrollReset
              aria-current={item === open ? 'page' : undefined}
              onKeyDown={(event) => moveFocus(event, list.current)}
              className={cn(
                '-mb-px flex h-10 items-center gap-2 rounded-t border-b-2 text-[0.8125rem] font-medium whitespace-nowrap transition-colors',
                item === open ? 'border-accent text-ink' : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              {item.text}
              {item.count !== undefined && (
                <span className="rounded-md bg-sunken px-1.5 py-0.5 text-xs text-ink-soft tabular-nums">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// Which value is open, for the page under the tabs.
export function useTab<Value extends string>(values: readonly Value[], name = 'tab'): Value {
  const [search] = useSearchParams()
  return values.find((value) => value === search.get(name)) ?? values[0]!
}

function openTab(items: readonly TabItem[], name: string, pathname: string, search: URLSearchParams): TabItem | undefined {
  const paths = items.filter((item) => item.to !== undefined)
  if (paths.length > 0) {
    const within = (to: string) => pathname === to || pathname.startsWith(`${to}/`)
    // The longest address that one is in: /attendance/team is not /attendance.
    return paths.filter((item) => within(item.to!.split('?')[0]!)).sort((a, b) => b.to!.length - a.to!.length)[0]
  }
  return items.find((item) => item.value === search.get(name)) ?? items[0]
}

function searchOf(value: string, name: string, keep: readonly string[], search: URLSearchParams): string {
  const next = new URLSearchParams()
  for (const key of keep) for (const each of search.getAll(key)) next.append(key, each)
  if (value) next.set(name, value)
  return next.toString()
}

// Arrows as in tabs elsewhere, in the direction of reading.
function moveFocus(event: KeyboardEvent<HTMLElement>, list: HTMLUListElement | null): void {
  if (!list || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
  const links = [...list.querySelectorAll('a')]
  const forward = (event.key === 'ArrowRight') === (getComputedStyle(list).direction !== 'rtl')
  links[links.findIndex((link) => link === event.currentTarget) + (forward ? 1 : -1)]?.focus()
}
