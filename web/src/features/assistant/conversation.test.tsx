import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Answer, Part } from './chat'
import { Conversation } from './conversation'
import * as talk from './talk'
import { ApiProblem } from '@/lib/problem'
import { MeContext, type Me } from '@/lib/session'

const part: Part = {
  intent: 'teams',
  outcome: 'answered',
  response: 'There are 2 teams: Desk and Sales.',
  columns: [{ key: 'team', label: 'Team', kind: 'text' }],
  rows: [['Desk'], ['Sales']],
  total: 2,
  chart: null,
  links: [],
}
const answer = (change: Partial<Part> = {}): Answer => {
  const first = { ...part, ...change }
  return { ...first, conversation_id: 'c', number: 1, plan: { steps: [], chips: [] }, parts: [first], options: [], answered_by: 'built_in', took_ms: 3 }
}
const me = { permissions: ['attendance_own', 'attendance_read', 'assistant_use'], company: { time_zone: 'UTC' } } as Me

let hear: talk.Hear
let done: (answer: Answer) => void
let fail: (error: unknown) => void

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
  vi.spyOn(talk, 'openTalk').mockReturnValue({
    ask: (_wish, listener) => {
      hear = listener
      return new Promise((resolve, reject) => {
        done = resolve
        fail = reject
      })
    },
    end: () => {},
  })
})

function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const onAnswer = vi.fn()
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <MeContext value={me}>
          <Conversation id={undefined} onAnswer={onAnswer} />
        </MeContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { onAnswer, queries }
}

async function asked() {
  const shown = show()
  const field = screen.getByLabelText('Your question')
  fireEvent.change(field, { target: { value: 'Which teams are there?' } })
  await act(async () => fireEvent.keyDown(field, { key: 'Enter' }))
  return shown
}
const status = () => screen.getAllByRole('status').find((each) => each.classList.contains('sr-only') && !each.closest('li'))!

it('offers an employee questions about themselves first', () => {
  show()
  const list = screen.getByRole('list', { name: 'Questions to begin with' })
  expect(within(list).getByRole('button', { name: 'How many days was I late last month?' })).toBeVisible()
})

it('shows words as they come, and announces the whole answer once', async () => {
  const { onAnswer, queries } = await asked()
  act(() => hear({ type: 'words', data: { text: 'There are ' } }))
  act(() => hear({ type: 'words', data: { text: '2 teams' } }))
  expect(screen.getByText('There are 2 teams')).toBeVisible()
  expect(status()).toBeEmptyDOMElement()
  await act(async () => done(answer()))
  expect(status()).toHaveTextContent('Answer: There are 2 teams: Desk and Sales.')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith('c')
  expect(queries.getQueryData(['chat', 'conversation', 'c'])).toMatchObject({ messages: [{ number: 1, message: 'Which teams are there?' }] })
})

it('says in plain words that it was too much, and when to ask again', async () => {
  await asked()
  await act(async () => fail(new ApiProblem(429, { detail: 'Too many requests.' }, 20)))
  expect(screen.getByRole('alert')).toHaveTextContent('That was a lot of questions')
  expect(screen.getByRole('alert')).toHaveTextContent('Ask again in 20 seconds.')
  fireEvent.click(screen.getByText('Ask again'))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('says that it was stopped', async () => {
  await asked()
  fireEvent.click(screen.getByLabelText('Stop'))
  await act(async () => fail(new DOMException('Stopped', 'AbortError')))
  expect(screen.getByText(/^You stopped this answer/)).toBeVisible()
})
