// Chooses a person by typing a part of their name: a combobox whose list the server finds. A hidden field carries the choice.
import { X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useEmployee, useEmployees, type Employee } from './people'
import { PersonOptions } from './person-options'
import { Button } from '@/components/ui/button'
import { controlLook, Field } from '@/components/ui/field'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useDebounced } from '@/lib/use-debounced'

interface PersonFieldProps {
  name: string
  label: string
  hint?: string
  error?: string
  chosen?: number | null
  // Nobody reports to themselves.
  except?: number
  onChoose?: (person: Employee | undefined) => void
}

const most = 8

export function PersonField({ name, label, hint, error, chosen, except, onChoose }: PersonFieldProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [id, setId] = useState(chosen ?? undefined)
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(0)
  const current = useEmployee(id)
  const q = useDebounced(typed?.trim() ?? '', 150)
  const open = typed !== undefined
  const found = useEmployees({ q: q || undefined, is_active: true, page_size: most }, open)
  const options = (open ? (found.data?.items ?? []) : []).filter((person) => person.employee_id !== except)
  const close = () => setTyped(undefined)
  const choose = (person: Employee | undefined) => {
    setId(person?.employee_id)
    close()
    onChoose?.(person)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setTyped('')
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (options[active]) choose(options[active])
    } else if (event.key === 'Escape' && open) {
      // The list closes, not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative flex">
          <input type="hidden" name={name} value={id ?? ''} />
          <input
            {...control}
            ref={input}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={options[active] ? `${listId}-${options[active].employee_id}` : undefined}
            autoComplete="off"
            value={typed ?? current.data?.name ?? ''}
            placeholder={t('person.none')}
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(0)
            }}
            onFocus={(event) => event.target.select()}
            onClick={() => setTyped(typed ?? '')}
            onBlur={close}
            onKeyDown={onKeyDown}
            className={cn(controlLook, id && 'pe-10')}
          />
          {id !== undefined && !open && (
            <Button look="quiet" size="icon" aria-label={t('person.clearOf', { label })} onClick={() => choose(undefined)} className="absolute end-0.5 top-0.5">
              <X aria-hidden="true" />
            </Button>
          )}
          {open && (
            <PersonOptions
              id={listId}
              label={label}
              anchor={input}
              options={options}
              active={active}
              waiting={found.isPending}
              onActive={setActive}
              onChoose={choose}
            />
          )}
        </div>
      )}
    </Field>
  )
}
