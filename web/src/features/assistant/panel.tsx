// The assistant beside any page. It knows nothing of the page it stands beside, and goes on where it was when it is opened again.
import { Maximize2, SquarePen, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { Conversation } from './conversation'
import { NotWhileViewing } from './not-while-viewing'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

let lastConversation: string | undefined

export default function AssistantPanel({ onClose }: { onClose?: () => void }) {
  const me = useMe()
  const titleId = useId()
  const [id, setId] = useState(lastConversation)
  const [begun, setBegun] = useState(0)
  const open = (conversation: string | undefined) => {
    lastConversation = conversation
    setId(conversation)
  }
  return (
    <section aria-labelledby={titleId} className="flex h-full min-h-0 flex-col bg-canvas">
      <header className="flex h-14 shrink-0 items-center gap-1 border-b ps-4 pe-2">
        <h2 id={titleId} className="min-w-0 flex-1 truncate text-[0.9375rem] font-semibold">
          {t('assistant.title')}
        </h2>
        <Button
          look="quiet"
          size="icon"
          aria-label={t('assistant.new')}
          title={t('assistant.new')}
          onClick={() => {
            open(undefined)
            setBegun(begun + 1)
          }}
        >
          <SquarePen aria-hidden="true" />
        </Button>
        <Button asChild look="quiet" size="icon">
          <Link to={id ? `/assistant/${id}` : '/assistant'} aria-label={t('assistant.openPage')} title={t('assistant.openPage')} onClick={onClose}>
            <Maximize2 aria-hidden="true" />
          </Link>
        </Button>
        {onClose && (
          <Button look="quiet" size="icon" aria-label={t('dialog.close')} onClick={onClose}>
            <X aria-hidden="true" />
          </Button>
        )}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 pt-4">
        {me.viewed_by ? <NotWhileViewing heading="p" /> : <Conversation key={begun} id={id} beside onAnswer={open} />}
      </div>
    </section>
  )
}
