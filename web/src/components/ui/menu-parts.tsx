// Radix' menu, never modal: its modal form writes a <style> element that our content security policy refuses. menu.tsx fetches this
// when the first menu is opened.
import * as Dropdown from '@radix-ui/react-dropdown-menu'
import { Check, ChevronRight } from 'lucide-react'
import { type FocusEvent, type ReactNode, useState } from 'react'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/i18n'
import { directionOf } from '@/lib/languages'

const itemLook = cn(
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-[0.8125rem] outline-none select-none',
  'data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-faint',
)

const contentLook =
  'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto rounded-xl border bg-raised p-1 text-ink shadow-float'

export interface MenuProps {
  trigger: ReactNode
  children: ReactNode
  side?: 'top' | 'bottom'
  align?: 'start' | 'end'
}

// Mounted by whoever opens it for the first time, and from then on the menu itself.
export function OpenedMenu({ trigger, children, side, align = 'start', byKeyboard }: MenuProps & { byKeyboard: boolean }) {
  // Radix takes a menu that is open from the start for one that the mouse opened, and leaves its first item alone.
  const [waits, setWaits] = useState(byKeyboard)
  const focusFirst = ({ target, currentTarget }: FocusEvent) => {
    if (!waits || target !== currentTarget) return
    setWaits(false)
    currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
  }
  return (
    <Dropdown.Root defaultOpen modal={false} dir={directionOf(useLanguage())}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={contentLook}
          onFocus={focusFirst}
        >
          {children}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  )
}

export interface MenuItemProps {
  children: ReactNode
  onSelect: () => void
}

export function MenuItem({ children, onSelect }: MenuItemProps) {
  return (
    <Dropdown.Item className={itemLook} onSelect={onSelect}>
      {children}
    </Dropdown.Item>
  )
}

export interface MenuCheckProps {
  checked: boolean
  children: ReactNode
  onChange: (checked: boolean) => void
}

// One of several that may be on; the menu stays open, so that more can be chosen.
export function MenuCheck({ checked, children, onChange }: MenuCheckProps) {
  return (
    <Dropdown.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={cn(itemLook, 'justify-between')}
    >
      {children}
      <Dropdown.ItemIndicator>
        <Check aria-hidden="true" />
      </Dropdown.ItemIndicator>
    </Dropdown.CheckboxItem>
  )
}

export interface MenuChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  onChange: (value: T) => void
}

export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <Dropdown.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Dropdown.RadioItem key={option.value} value={option.value} className={cn(itemLook, 'justify-between')}>
          <span lang={option.lang}>{option.label}</span>
          <Dropdown.ItemIndicator>
            <Check aria-hidden="true" />
          </Dropdown.ItemIndicator>
        </Dropdown.RadioItem>
      ))}
    </Dropdown.RadioGroup>
  )
}

export function Submenu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Dropdown.Sub>
      <Dropdown.SubTrigger className={cn(itemLook, 'data-[state=open]:bg-hover')}>
        {trigger}
        <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
      </Dropdown.SubTrigger>
      <Dropdown.Portal>
        <Dropdown.SubContent sideOffset={6} collisionPadding={8} className={contentLook}>
          {children}
        </Dropdown.SubContent>
      </Dropdown.Portal>
    </Dropdown.Sub>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Dropdown.Label className="px-2 py-1.5 text-xs text-ink-faint">{children}</Dropdown.Label>
}

export function MenuLine() {
  return <Dropdown.Separator className="-mx-1 my-1 h-px bg-line" />
}
