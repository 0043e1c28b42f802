// Asking the assistant, with the conversations so far beside it.
import { Bookmark, MessagesSquare, SquarePen } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useConversation } from './chat'
import { Conversation } from './conversation'
import { ConversationList } from './conversation-list'
import { NotWhileViewing } from './not-while-viewing'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useTitle } from '@/components/ui/page'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

const narrowIcon = 'max-sm:w-9 max-sm:px-0'

export function AssistantPage() {
  const me = useMe()
  const { id } = useParams()
  const navigate = useNavigate()
  const [listed, setListed] = useState(false)
  // What has just begun here stays the same conversation when its address comes to be known.
  const [begun, setBegun] = useState(0)
  const [answered, setAnswered] = useState<string>()
  const title = useConversation(me.viewed_by ? undefined : id).data?.title
  useTitle(title ?? t('assistant.title'))
  if (me.viewed_by) return <NotWhileViewing heading="h1" />
  const startAnew = () => {
    setListed(false)
    setBegun(begun + 1)
    setAnswered(undefined)
    void navigate('/assistant')
  }
  const list = <ConversationList onChoose={() => setListed(false)} onDeleted={(gone) => gone === id && startAnew()} />
  return (
    <div className="mx-auto grid w-full max-w-6xl px-4 sm:px-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-8">
      <div className="sticky top-12 hidden h-[calc(100dvh-3rem)] -mx-1 overflow-y-auto px-1 py-8 lg:block">
        <p className="px-2.5 pb-2 text-xs font-medium text-ink-faint">{t('assistant.conversations')}</p>
        {list}
      </div>
      <div className="flex min-h-[calc(100dvh-7.5rem)] min-w-0 flex-col lg:min-h-[calc(100dvh-3rem)]">
        <header className="flex items-center justify-between gap-3 pt-5 pb-5 lg:pt-8">
          <h1 className="min-w-0 truncate text-xl font-semibold">{t('assistant.title')}</h1>
          <div className="flex gap-2">
            <Button size="small" className={cn(narrowIcon, 'lg:hidden')} aria-label={t('assistant.conversations')} onClick={() => setListed(true)}>
              <MessagesSquare aria-hidden="true" />
              <span className="max-sm:hidden">{t('assistant.conversations')}</span>
            </Button>
            <Button asChild size="small" className={narrowIcon}>
              <Link to="/assistant/reports" aria-label={t('assistant.reports')}>
                <Bookmark aria-hidden="true" />
                <span className="max-sm:hidden">{t('assistant.reports')}</span>
              </Link>
            </Button>
            {id && (
              <Button size="small" className={narrowIcon} aria-label={t('assistant.new')} onClick={startAnew}>
                <SquarePen aria-hidden="true" />
                <span className="max-sm:hidden">{t('assistant.new')}</span>
              </Button>
            )}
          </div>
        </header>
        <Conversation
          key={id === undefined || id === answered ? begun : id}
          id={id}
          onAnswer={(conversation) => {
            if (conversation === id) return
            setAnswered(conversation)
            void navigate(`/assistant/${conversation}`, { replace: true, state: { isSamePage: true } })
          }}
        />
      </div>
      <Dialog open={listed} onClose={() => setListed(false)} title={t('assistant.conversations')}>
        {list}
      </Dialog>
    </div>
  )
}
