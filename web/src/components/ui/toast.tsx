// Short notices at the edge of the page: what has happened, and a way back where there is one. They wait while one points at them,
// has the focus in them or looks at another window; F8 leads to them. An open dialog has them inside, where they can be pressed.
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'
import { addToast, removeToast, useToasts, type Toast, type ToastOptions } from '@/lib/toasts'
import { useTopDialog } from '@/lib/top-dialog'

export function toast(text: string, options?: ToastOptions): void {
  addToast(text, options)
}

export function Toaster() {
  const toasts = useToasts()
  const dialog = useTopDialog()
  const [held, setHeld] = useState(false)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key === 'F8') region.current?.focus()
    }
    const look = () => setHeld(document.hidden)
    window.addEventListener('keydown', lead)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('keydown', lead)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  const shown = (
    <section
      ref={region}
      aria-label={t('toast.region')}
      tabIndex={-1}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 outline-none sm:inset-x-auto sm:end-5 sm:items-end lg:bottom-5"
    >
      <div aria-live="polite" aria-relevant="additions" className="contents">
        {toasts.map((each) => (
          <ToastCard key={each.id} toast={each} held={held} />
        ))}
      </div>
    </section>
  )
  // Behind an open dialog nobody could press or hear it.
  return dialog ? createPortal(shown, dialog) : shown
}

function ToastCard({ toast: { id, text, tone, undo, link, seconds }, held }: { toast: Toast; held: boolean }) {
  const [undoing, setUndoing] = useState(false)
  useEffect(() => {
    if (held || undoing) return
    const timer = setTimeout(() => removeToast(id), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, undoing, id, seconds])
  const Icon = tone === 'danger' ? CircleAlert : CircleCheck
  const goBack = async () => {
    setUndoing(true)
    try {
      await undo?.()
      addToast(t('toast.undone'))
    } catch (error) {
      addToast(problemSentence(error), { tone: 'danger' })
    }
    removeToast(id)
  }
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className="pointer-events-auto flex w-full max-w-sm animate-rise items-center gap-2.5 rounded-xl border bg-raised py-2 ps-3.5 pe-2 text-[0.8125rem] text-ink shadow-float sm:w-auto sm:min-w-72"
    >
      <Icon aria-hidden="true" className={tone === 'danger' ? 'size-4 shrink-0 text-danger' : 'size-4 shrink-0 text-good'} />
      <p className="min-w-0 flex-1 py-1 break-words">{text}</p>
      {link && (
        <Link to={link.to} onClick={() => removeToast(id)} className="rounded px-1.5 py-1 font-medium text-accent-ink hover:underline">
          {link.text}
        </Link>
      )}
      {undo && (
        <Button size="small" busy={undoing} onClick={() => void goBack()}>
          {t('toast.undo')}
        </Button>
      )}
      <Button look="quiet" size="icon" aria-label={t('toast.dismiss')} onClick={() => removeToast(id)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}
