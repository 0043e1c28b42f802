// One's conversations, the latest first. What is deleted is gone, so it is asked first.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { conversationKey, conversationsKey, useConversations, type Conversation } from './chat'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface ConversationListProps {
  onChoose?: () => void
  onDeleted: (id: string) => void
}

export function ConversationList({ onChoose, onDeleted }: ConversationListProps) {
  const queries = useQueryClient()
  const conversations = useConversations()
  const [unwanted, setUnwanted] = useState<Conversation>()
  const remove = useMutation({
    mutationFn: ({ conversation_id }: Conversation) => unwrap(api.DELETE('/chat/conversations/{conversation_id}', { params: { path: { conversation_id } } })),
    onSuccess: (_, { conversation_id }) => {
      setUnwanted(undefined)
      onDeleted(conversation_id)
      queries.removeQueries({ queryKey: conversationKey(conversation_id) })
      return queries.invalidateQueries({ queryKey: conversationsKey })
    },
  })
  const { data } = conversations
  if (conversations.isPending) return <SkeletonRows rows={4} className="px-2" />
  if (conversations.error || !data) return <ProblemState error={conversations.error} retry={() => void conversations.refetch()} className="px-2 py-6" />
  return (
    <nav aria-label={t('assistant.conversations')}>
      {data.items.length === 0 && <p className="px-2 py-1 text-[0.8125rem] leading-relaxed text-ink-faint">{t('assistant.conversations.none')}</p>}
      <ul className="flex flex-col gap-0.5">
        {data.items.map((each) => (
          <Row key={each.conversation_id} conversation={each} onChoose={onChoose} onDelete={() => setUnwanted(each)} />
        ))}
      </ul>
      {data.total > data.items.length && <p className="px-2 pt-2 text-xs text-ink-faint">{t('assistant.conversations.more', { shown: data.items.length, total: data.total })}</p>}
      <Confirm
        open={unwanted !== undefined}
        title={t('assistant.delete.title')}
        action={t('assistant.delete.confirm')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => unwanted && remove.mutate(unwanted)}
        onClose={() => {
          setUnwanted(undefined)
          remove.reset()
        }}
      >
        {t('assistant.delete.body', { title: unwanted?.title })}
      </Confirm>
    </nav>
  )
}

function Row({ conversation, onChoose, onDelete }: { conversation: Conversation; onChoose?: () => void; onDelete: () => void }) {
  const format = useFormat()
  const { conversation_id, title, updated_at, messages } = conversation
  return (
    <li className="group relative">
      <NavLink
        to={`/assistant/${conversation_id}`}
        onClick={onChoose}
        className={({ isActive }) => cn('block rounded-lg py-2 ps-2.5 pe-9 transition-colors', isActive ? 'bg-surface shadow-card ring-1 ring-line' : 'hover:bg-hover')}
      >
        <span className="line-clamp-2 text-[0.8125rem] leading-snug font-medium break-words">{title}</span>
        <span className="mt-0.5 block text-2xs text-ink-faint">
          {format.dateTime(updated_at)} · {t('assistant.questions', { count: messages })}
        </span>
      </NavLink>
      <Button
        look="quiet"
        size="icon"
        aria-label={t('assistant.deleteOf', { title })}
        onClick={onDelete}
        className="absolute end-1 top-1.5 size-7 pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100 pointer-fine:focus-visible:opacity-100"
      >
        <Trash2 aria-hidden="true" />
      </Button>
    </li>
  )
}
