// The line to the assistant: a WebSocket that tells each stage as it is reached, and a plain request where there is none.
import type { Answer, Chip, Plan, Wish } from './chat'
import { api, unwrap } from '@/api/client'
import { ApiProblem } from '@/lib/problem'

export type Stage =
  | { type: 'understood'; data: { plan: { steps: Plan[]; chips: Chip[] }; understood: string } }
  | { type: 'data'; data: { total: number } }
  | { type: 'words'; data: { text: string } }
  | { type: 'done'; data: Answer }
  | { type: 'problem'; data: { status: number } }

export type Hear = (stage: Stage) => void

export interface Talk {
  ask: (wish: Wish, hear: Hear, signal: AbortSignal) => Promise<Answer>
  end: () => void
}

const stages = ['understood', 'data', 'words', 'done', 'problem']
const patience = 5000

export function parseStage(text: string): Stage | undefined {
  try {
    const value = JSON.parse(text) as { type?: unknown; data?: unknown } | null
    if (typeof value?.type !== 'string' || !stages.includes(value.type)) return undefined
    return typeof value.data === 'object' && value.data !== null ? (value as Stage) : undefined
  } catch {
    return undefined
  }
}

// The socket went away: before anything was heard the question can be asked again, later it may have been answered already.
class LineLost extends Error {
  constructor(readonly heard: boolean) {
    super('The line was lost')
  }
}

export function openTalk(): Talk {
  let line: WebSocket | undefined
  return {
    async ask(wish, hear, signal) {
      try {
        if (line?.readyState !== WebSocket.OPEN) line = await dial()
        signal.throwIfAborted()
        return await exchange(line, wish, hear, signal)
      } catch (cause) {
        if (!(cause instanceof LineLost)) throw cause
        if (cause.heard) throw new ApiProblem(0, undefined)
        return unwrap(api.POST('/chat', { body: wish, signal }))
      }
    },
    end: () => line?.close(),
  }
}

async function dial(): Promise<WebSocket> {
  const { ticket } = await unwrap(api.POST('/ws/tickets'))
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${location.host}/api/ws/chat?ticket=${encodeURIComponent(ticket)}`)
  return new Promise((resolve, reject) => {
    const lost = () => {
      clearTimeout(timer)
      socket.onerror = socket.onclose = null
      socket.close()
      reject(new LineLost(false))
    }
    const timer = setTimeout(lost, patience)
    socket.onopen = () => {
      clearTimeout(timer)
      resolve(socket)
    }
    socket.onerror = lost
    socket.onclose = lost
  })
}

function exchange(line: WebSocket, wish: Wish, hear: Hear, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let heard = false
    // The server answers one question at a time on a line, so a question that nobody waits for takes its line with it.
    const stop = () => {
      line.onclose = null
      line.close()
      reject(new DOMException('Stopped', 'AbortError'))
    }
    const over = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop, { once: true })
    line.onerror = null
    line.onclose = () => {
      over()
      reject(new LineLost(heard))
    }
    line.onmessage = (message) => {
      const stage = parseStage(String(message.data))
      if (!stage) return
      heard = true
      if (stage.type === 'done') {
        over()
        resolve(stage.data)
      } else if (stage.type === 'problem') {
        over()
        reject(new ApiProblem(stage.data.status, stage.data))
      } else {
        hear(stage)
      }
    }
    line.send(JSON.stringify(wish))
  })
}
