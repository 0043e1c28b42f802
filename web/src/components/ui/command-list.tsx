// A field and the choices under it, by keyboard and pointer alike: the field keeps the focus, the arrows move through the choices.
import { Search, type LucideIcon } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export interface Command {
  key: string
  title: string
  // Said beside the title, more quietly.
  hint?: string
  icon?: LucideIcon
  run: () => void
}

export interface CommandGroup {
  title: string
  commands: Command[]
}

interface CommandListProps {
  label: string
  typed: string
  onType: (text: string) => void
  groups: CommandGroup[]
  // Something is still being looked for.
  busy?: boolean
}

export function CommandList({ label, typed, onType, groups, busy }: CommandListProps) {
  const id = useId()
  const commands = groups.flatMap((group) => group.commands)
  const [chosen, setChosen] = useState<string>()
  const current = commands.find((command) => command.key === chosen) ?? commands[0]
  const list = useRef<HTMLDivElement>(null)
  const optionId = (key: string) => `${id}-${key}`
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [current?.key])
  const move = (event: KeyboardEvent) => {
    const index = commands.findIndex((command) => command === current)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && commands.length > 0) {
      event.preventDefault()
      setChosen(commands.at((index + step) % commands.length)?.key)
    } else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault()
      current.run()
    }
  }
  return (
    <>
      <div className="relative border-b">
        <Search aria-hidden="true" className="pointer-events-none absolute start-4 top-1/2 size-4 -translate-y-1/2 text-ink-faint" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(current.key)}
          placeholder={label}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={move}
          onChange={(event) => {
            onType(event.target.value)
            setChosen(undefined)
          }}
          className="h-13 w-full bg-transparent ps-11 pe-4 text-base text-ink outline-none placeholder:text-ink-faint"
        />
      </div>
      <p role="status" className="sr-only">
        {busy ? t('loading') : t('palette.found', { count: commands.length })}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="max-h-[min(24rem,60dvh)] overflow-y-auto p-2">
        {groups.map(
          (group) =>
            group.commands.length > 0 && (
              <div key={group.title} role="group" aria-label={group.title} className="pb-1">
                <p aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">
                  {group.title}
                </p>
                {group.commands.map((command) => (
                  <Option key={command.key} id={optionId(command.key)} command={command} current={command === current} onPoint={() => setChosen(command.key)} />
                ))}
              </div>
            ),
        )}
      </div>
      {commands.length === 0 && !busy && <p className="px-4 pb-6 text-center text-[0.8125rem] text-ink-soft">{t('palette.nothing')}</p>}
    </>
  )
}

interface OptionProps {
  id: string
  command: Command
  current: boolean
  onPoint: () => void
}

function Option({ id, command: { title, hint, icon: Icon, run }, current, onPoint }: OptionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above holds the focus and takes the keys
    <div
      id={id}
      role="option"
      aria-selected={current}
      onPointerMove={onPoint}
      onClick={run}
      className={cn('flex min-h-9 cursor-pointer items-center gap-3 rounded-lg px-2 text-[0.8125rem]', current && 'bg-hover')}
    >
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />}
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {hint && <span className="max-w-[50%] shrink-0 truncate text-xs text-ink-faint">{hint}</span>}
    </div>
  )
}
