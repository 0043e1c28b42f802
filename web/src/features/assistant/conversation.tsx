// Questions and their answers, and the field for the next one: the same on the page and in the side panel.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useConversation, type Answer } from './chat'
import { Composer } from './composer'
import { PendingTurn } from './pending-turn'
import { todayIn } from './periods'
import { suggestionsFor } from './suggestions'
import { Turn } from './turn'
import { useTalk, type Question } from './use-talk'
import { Welcome } from './welcome'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useWide } from '@/lib/narrow'
import { useMe } from '@/lib/session'

interface ConversationProps {
  id: string | undefined
  onAnswer: (conversation: string) => void
  // In the panel, which scrolls by itself; otherwise in the page, above what stands at the bottom of small screens.
  beside?: boolean
}

// What takes the focus is not left behind the bar above or the field below.
const clearOfBars = '[&_:is(a,button,input,select,[tabindex])]:scroll-mt-20 [&_:is(a,button,input,select,[tabindex])]:scroll-mb-40'

// What shows an answer, its plan and its table is of no use before there is one.
const answerPart = { queryKey: ['answer-part'], queryFn: () => import('./answer'), staleTime: Infinity, structuralSharing: false }

export function Conversation({ id, onAnswer, beside }: ConversationProps) {
  const me = useMe()
  const { timeZone } = useFormat()
  const field = useRef<HTMLTextAreaElement>(null)
  const end = useRef<HTMLLIElement>(null)
  const [told, setTold] = useState('')
  const conversation = useConversation(id)
  const { asking, ask, stop } = useTalk(id, (answer: Answer) => {
    setTold(t('assistant.told', { answer: answer.response }))
    onAnswer(answer.conversation_id)
  })
  const answers = useQuery({ ...answerPart, enabled: Boolean(id) || asking !== undefined })
  const messages = conversation.data?.messages ?? []
  const begin = (question: Question) => {
    setTold('')
    ask(question)
    field.current?.focus({ preventScroll: true })
  }
  const count = messages.length
  const waiting = asking?.state === 'waiting'
  // Whoever opens the panel has something to ask; on a phone its keyboard would cover the suggestions.
  const asksAtOnce = useWide() && beside === true
  useEffect(() => {
    if (asksAtOnce) field.current?.focus({ preventScroll: true })
  }, [asksAtOnce])
  useEffect(() => {
    if (waiting) end.current?.scrollIntoView({ block: 'end' })
  }, [waiting])
  const before = useRef(count)
  useEffect(() => {
    // An answer that has just come is read from its beginning, one that was opened from its end.
    if (count > before.current) end.current?.scrollIntoView({ block: before.current === 0 && !told ? 'end' : 'start' })
    before.current = count
  }, [count, told])

  if (id && conversation.error) return <ProblemState error={conversation.error} retry={() => void conversation.refetch()} />
  if (id && answers.error) return <ProblemState error={answers.error} retry={() => void answers.refetch()} />
  if (id && (conversation.isPending || !answers.data)) return <SkeletonRows rows={4} />
  const isNew = count === 0 && !asking
  return (
    <div className="@container flex min-h-0 flex-1 flex-col">
      {isNew && <Welcome questions={suggestionsFor(me.permissions, todayIn(timeZone))} onAsk={begin} />}
      {!isNew && (
        <ol aria-label={t('assistant.conversation')} className={cn('flex flex-col gap-8 pb-6', clearOfBars)}>
          {messages.map((message, index) => (
            <Turn key={message.number} ref={index === count - 1 && !asking ? end : undefined} heading={beside ? 'h3' : 'h2'} question={message.message} asked={message.asked_at}>
              {answers.data && <answers.data.Answered answer={message.answer} question={message.message} busy={waiting} onAsk={begin} />}
            </Turn>
          ))}
          {asking && (
            <Turn ref={end} heading={beside ? 'h3' : 'h2'} question={asking.question.text}>
              <PendingTurn asking={asking} onAgain={() => begin(asking.question)} />
            </Turn>
          )}
        </ol>
      )}
      <div className={cn('sticky bottom-0 z-10 mt-auto bg-canvas pt-2 pb-3', !beside && 'max-lg:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]')}>
        <Composer
          field={field}
          asked={[...messages.map((each) => each.message), ...(asking ? [asking.question.text] : [])]}
          busy={waiting}
          follows={count > 0}
          onAsk={(text) => begin({ text })}
          onStop={stop}
        />
        <p className={cn('mt-1.5 px-2 text-center text-2xs text-ink-faint', !isNew && 'hidden @lg:block')}>{t('assistant.hint')}</p>
      </div>
      <p role="status" className="sr-only">
        {told}
      </p>
    </div>
  )
}
