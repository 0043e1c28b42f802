// Where a question is written. Enter sends, Shift and Enter begins a line, the arrows bring back what was asked before.
import { ArrowUp, Square } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>
  asked: readonly string[]
  busy: boolean
  follows: boolean
  onAsk: (text: string) => void
  onStop: () => void
}

const longest = 2000

export function Composer({ field, asked, busy, follows, onAsk, onStop }: ComposerProps) {
  const id = useId()
  const [text, setText] = useState('')
  // How many questions back the field is; 0 is what is being written.
  const [back, setBack] = useState(0)

  const send = () => {
    const question = text.trim()
    if (question === '' || busy) return
    onAsk(question)
    setText('')
    setBack(0)
  }
  const step = (by: 1 | -1): boolean => {
    const next = back + by
    const untouched = text === (back === 0 ? '' : asked.at(-back))
    if (!untouched || next < 0 || next > asked.length) return false
    setBack(next)
    setText(next === 0 ? '' : (asked.at(-next) ?? ''))
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter also ends the choice of a character in Japanese and others.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    }
    if (event.key === 'ArrowUp' && step(1)) event.preventDefault()
    if (event.key === 'ArrowDown' && back > 0 && step(-1)) event.preventDefault()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      className={cn(
        'flex items-end gap-2 rounded-2xl border border-line-strong bg-surface p-2 shadow-card transition-colors',
        'focus-within:border-accent-ink focus-within:ring-1 focus-within:ring-accent-ink',
      )}
    >
      <label htmlFor={id} className="sr-only">
        {t('assistant.question')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        value={text}
        maxLength={longest}
        placeholder={follows ? t('assistant.placeholder.follow') : t('assistant.placeholder')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-9 min-w-0 flex-1 resize-none bg-transparent px-2 py-1.5 text-base outline-none placeholder:text-ink-faint sm:text-sm"
      />
      <span id={`${id}-hint`} className="sr-only">
        {t('assistant.keys')}
      </span>
      {busy ? (
        <Button size="icon" className="size-9" aria-label={t('assistant.stop')} onClick={onStop}>
          <Square aria-hidden="true" className="fill-current" />
        </Button>
      ) : (
        <Button type="submit" look="primary" size="icon" className="size-9" aria-label={t('assistant.send')} disabled={text.trim() === ''}>
          <ArrowUp aria-hidden="true" />
        </Button>
      )}
    </form>
  )
}
