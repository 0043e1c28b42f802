// One question on its way: what has been heard of its answer, how it is stopped, and where the answer is kept.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { conversationKey, conversationsKey, withAnswer, type Answer, type Chip, type PlanWish, type Shown, type Wish } from './chat'
import { openTalk, type Stage, type Talk } from './talk'

export interface Question {
  text: string
  plan?: PlanWish[]
}

export interface Asking {
  question: Question
  understood?: string
  chips: Chip[]
  rows?: number
  words: string
  state: 'waiting' | 'stopped' | 'failed'
  error?: unknown
}

interface UseTalk {
  asking: Asking | undefined
  ask: (question: Question) => void
  stop: () => void
}

export function useTalk(conversation: string | undefined, onAnswer: (answer: Answer) => void): UseTalk {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<Asking>()
  const talk = useRef<Talk>(undefined)
  const running = useRef<AbortController>(undefined)
  const answered = useRef(onAnswer)
  useEffect(() => {
    answered.current = onAnswer
  }, [onAnswer])
  useEffect(
    () => () => {
      running.current?.abort()
      talk.current?.end()
      talk.current = undefined
    },
    [],
  )

  const ask = useCallback(
    (question: Question) => {
      if (running.current) return
      const abort = new AbortController()
      running.current = abort
      talk.current ??= openTalk()
      setAsking({ question, chips: [], words: '', state: 'waiting' })
      const change = (next: (before: Asking) => Asking) => setAsking((before) => before && next(before))
      const wish: Wish = { message: question.text, conversation_id: conversation ?? null, plan: question.plan ? { steps: question.plan } : null }
      talk.current
        .ask(wish, (stage) => change((before) => heard(before, stage)), abort.signal)
        .then((answer) => {
          queries.setQueryData<Shown>(conversationKey(answer.conversation_id), (before) =>
            withAnswer(before, question.text, answer, new Date().toISOString()),
          )
          setAsking(undefined)
          answered.current(answer)
        })
        .catch((error: unknown) => {
          const stopped = abort.signal.aborted
          change((before) => ({ ...before, state: stopped ? 'stopped' : 'failed', error: stopped ? undefined : error }))
          // The server may have finished it all the same.
          if (conversation) void queries.invalidateQueries({ queryKey: conversationKey(conversation) })
        })
        .finally(() => {
          if (running.current === abort) running.current = undefined
          void queries.invalidateQueries({ queryKey: conversationsKey })
        })
    },
    [conversation, queries],
  )
  const stop = useCallback(() => running.current?.abort(), [])
  return { asking, ask, stop }
}

export function heard(before: Asking, stage: Stage): Asking {
  switch (stage.type) {
    case 'understood':
      return { ...before, understood: stage.data.understood, chips: stage.data.plan.chips }
    case 'data':
      return { ...before, rows: (before.rows ?? 0) + stage.data.total }
    case 'words':
      return { ...before, words: before.words + stage.data.text }
    default:
      return before
  }
}
