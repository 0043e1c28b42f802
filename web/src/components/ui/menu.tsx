// Menus, as pages write them. What draws an opened one is large and of no use before: it is fetched when somebody is about to open one.
import { Slot } from '@radix-ui/react-slot'
import { createContext, use, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { MenuCheckProps, MenuChoiceProps, MenuItemProps, MenuProps } from '@/components/ui/menu-parts'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { ApiProblem } from '@/lib/problem'

type Parts = typeof import('@/components/ui/menu-parts')

const PartsContext = createContext<Parts | null>(null)

function useParts(): Parts {
  const parts = use(PartsContext)
  if (!parts) throw new Error('A part of a menu outside of one')
  return parts
}

const load = () => import('@/components/ui/menu-parts')
const prepare = () => void load().catch(() => undefined)

export function Menu(props: MenuProps) {
  const [opened, setOpened] = useState<{ parts: Parts; byKeyboard: boolean }>()
  const open = async (byKeyboard: boolean) => {
    try {
      setOpened({ parts: await load(), byKeyboard })
    } catch {
      toast(problemSentence(new ApiProblem(0, undefined)), { tone: 'danger' })
    }
  }
  if (opened) {
    return (
      <PartsContext value={opened.parts}>
        <opened.parts.OpenedMenu {...props} byKeyboard={opened.byKeyboard} />
      </PartsContext>
    )
  }
  return (
    <Slot
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      // Enter and the space bar click without a pointer.
      onClick={({ detail }: MouseEvent) => void open(detail === 0)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        void open(true)
      }}
    >
      {props.trigger}
    </Slot>
  )
}

export function MenuItem(props: MenuItemProps) {
  const parts = useParts()
  return <parts.MenuItem {...props} />
}

export function MenuCheck(props: MenuCheckProps) {
  const parts = useParts()
  return <parts.MenuCheck {...props} />
}

export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  const parts = useParts()
  return <parts.MenuChoice {...props} />
}

export function Submenu(props: { trigger: ReactNode; children: ReactNode }) {
  const parts = useParts()
  return <parts.Submenu {...props} />
}

export function MenuLabel(props: { children: ReactNode }) {
  const parts = useParts()
  return <parts.MenuLabel {...props} />
}

export function MenuLine() {
  const parts = useParts()
  return <parts.MenuLine />
}
