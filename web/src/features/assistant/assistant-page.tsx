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
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

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
      <aside className="sticky top-12 hidden h-[calc(100dvh-3rem)] overflow-y-auto py-8 lg:block">
        <p className="px-2.5 pb-2 text-xs font-medium text-ink-faint">{t('assistant.conversations')}</p>
        {list}
      </aside>
      <div className="flex min-h-[calc(100dvh-7.5rem)] min-w-0 flex-col lg:min-h-[calc(100dvh-3rem)]">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-5 pb-5 lg:pt-8">
          <div className="min-w-0 flex-1 basis-48">
            <h1 className="truncate text-xl font-semibold">{t('assistant.title')}</h1>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="small" className="lg:hidden" onClick={() => setListed(true)}>
              <MessagesSquare aria-hidden="true" />
              {t('assistant.conversations')}
            </Button>
            <Button asChild size="small">
              <Link to="/assistant/reports">
                <Bookmark aria-hidden="true" />
                {t('assistant.reports')}
              </Link>
            </Button>
            {id && (
              <Button size="small" onClick={startAnew}>
                <SquarePen aria-hidden="true" />
                {t('assistant.new')}
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
            void navigate(`/assistant/${conversation}`, { replace: true })
          }}
        />
      </div>
      <Dialog open={listed} onClose={() => setListed(false)} title={t('assistant.conversations')}>
        {list}
      </Dialog>
    </div>
  )
}
