// The list below a person field. It lies in the top layer, where no dialog cuts it off, and is placed by hand.
import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import type { Employee } from './people'
import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface PersonOptionsProps {
  id: string
  label: string
  anchor: RefObject<HTMLElement | null>
  options: Employee[]
  active: number
  waiting: boolean
  onActive: (index: number) => void
  onChoose: (person: Employee) => void
}

const room = 300

export function PersonOptions({ id, label, anchor, options, active, waiting, onActive, onChoose }: PersonOptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>()
  useLayoutEffect(() => {
    const put = () => {
      const box = anchor.current?.getBoundingClientRect()
      if (!box) return
      const above = window.innerHeight - box.bottom < room && box.top > room
      const side = above ? { bottom: window.innerHeight - box.top + 4 } : { top: box.bottom + 4 }
      setPlace({ inset: 'auto', margin: 0, left: box.left, width: box.width, ...side })
    }
    list.current?.showPopover?.()
    put()
    window.addEventListener('scroll', put, true)
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, true)
      window.removeEventListener('resize', put)
    }
  }, [anchor])
  return (
    <div ref={list} popover="manual" style={place} className="fixed rounded-xl border bg-raised p-1 text-ink shadow-float">
      <ul id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto">
        {options.map((person, index) => (
          // The combobox has the keys; the list only takes the pointer.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={person.employee_id}
            id={`${id}-${person.employee_id}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => onActive(index)}
            onClick={() => onChoose(person)}
            className={cn('flex cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1.5', index === active && 'bg-hover')}
          >
            <Avatar name={person.name} size="small" />
            <span className="min-w-0">
              <span className="block truncate text-[0.8125rem] font-medium">{person.name}</span>
              <span className="block truncate text-xs text-ink-faint">{person.role ?? person.email}</span>
            </span>
          </li>
        ))}
      </ul>
      {options.length === 0 && (
        <p role="status" className="px-2 py-2 text-[0.8125rem] text-ink-faint">
          {waiting ? t('loading') : t('person.noMatch')}
        </p>
      )}
    </div>
  )
}
