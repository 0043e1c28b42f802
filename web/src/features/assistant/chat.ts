// The assistant's words on the wire, and what is kept of conversations and reports between pages.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap, unwrapAll, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'

export type Answer = components['schemas']['assistant_ChatAnswer']
export type Part = components['schemas']['assistant_Part']
export type Plan = components['schemas']['assistant_Plan']
export type PlanWish = components['schemas']['assistant_Plan_wish']
export type ShownPlan = components['schemas']['assistant_ShownPlan']
export type Chip = components['schemas']['assistant_Chip']
export type Column = components['schemas']['assistant_Column']
export type Chart = components['schemas']['assistant_Chart']
export type Period = components['schemas']['assistant_Period']
export type Shown = components['schemas']['assistant_ConversationShown']
export type Message = components['schemas']['assistant_Message']
export type Conversation = components['schemas']['assistant_Conversation']
export type Report = components['schemas']['assistant_Report']
export type Wish = components['schemas']['assistant_NewMessage_wish']

export const conversationsKey = ['chat', 'conversations'] as const
export const conversationKey = (id: string) => ['chat', 'conversation', id] as const
export const reportsKey = ['chat', 'reports'] as const

// The server keeps 200; the latest are enough to choose from.
const shown = 50

export function useConversations() {
  return useQuery({
    queryKey: conversationsKey,
    queryFn: () => unwrapList(api.GET('/chat/conversations', { params: { query: { page_size: shown } } })),
  })
}

// What was just answered has all of its rows here, and only the first of them on the server: it is not asked for again soon.
export function useConversation(id: string | undefined) {
  return useQuery({
    queryKey: conversationKey(id ?? ''),
    queryFn: () => unwrap(api.GET('/chat/conversations/{conversation_id}', { params: { path: { conversation_id: id ?? '' } } })),
    enabled: id !== undefined,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })
}

export function useReports() {
  return useQuery({
    queryKey: reportsKey,
    queryFn: () => unwrapAll((query) => api.GET('/chat/reports', { params: { query } })),
  })
}

// A conversation with one more answer, whether it was known before or begins with it.
export function withAnswer(before: Shown | undefined, question: string, answer: Answer, now: string): Shown {
  const message: Message = { number: answer.number, message: question, answer, asked_at: now }
  if (!before) return { conversation_id: answer.conversation_id, title: question, created_at: now, updated_at: now, messages: [message] }
  return { ...before, updated_at: now, messages: [...before.messages.filter((each) => each.number !== message.number), message] }
}
