// Checking in and out. Without a connection the punch is kept and sent later; the API takes no moment ("now" is when it arrives), so what
// is too old to be true as "now" is not sent, and the person is told what was recorded and where to ask for a correction.
import { api, unwrap } from '@/api/client'
import { forget, keep, keptOf, type Kept } from '@/lib/offline-queue'
import { problemOf } from '@/lib/problem'

export type Punch = Kept['punch']
export type PunchFate = 'sent' | 'kept'

let owner: string | undefined
const listeners = new Set<(count: number) => void>()

// Whose punches are kept from now on; nobody's, and a punch without a connection fails as anything else does.
export function keepPunchesOf(user: string | undefined): void {
  owner = user
  void countKept()
}

// Throws what the server refuses; resolves to 'kept' where it did not answer.
export async function punch(kind: Punch, fromHome?: boolean): Promise<PunchFate> {
  const item = { key: crypto.randomUUID(), at: new Date().toISOString(), punch: kind, fromHome }
  try {
    await send(item)
    return 'sent'
  } catch (error) {
    if (problemOf(error)?.status !== 0 || !owner) throw error
    await keep({ ...item, user: owner })
    await countKept()
    return 'kept'
  }
}

export const checkIn = (fromHome?: boolean) => punch('in', fromHome)
export const checkOut = () => punch('out')

export interface Outcome {
  kept: Kept
  fate: 'recorded' | 'tooOld' | 'refused'
  // Long enough ago that what is recorded differs from what was meant.
  late: boolean
  error?: unknown
}

// Sends what was kept, oldest first, and stops where still nobody answers. Only one window does it at a time.
export async function sendKept(timeZone: string): Promise<Outcome[]> {
  const user = owner
  if (!user) return []
  const outcomes = await alone(async () => {
    const found: Outcome[] = []
    const items = await keptOf(user)
    for (const item of items) {
      const outcome = await sendOne(item, items, timeZone)
      if (!outcome) break
      await forget(item.key)
      found.push(outcome)
    }
    return found
  })
  await countKept()
  return outcomes
}

async function sendOne(kept: Kept, all: Kept[], timeZone: string): Promise<Outcome | undefined> {
  const now = new Date()
  const late = minutesSince(kept, now) > unnoticedMinutes
  if (!isStillTrue(kept, all, now, timeZone)) return { kept, fate: 'tooOld', late }
  try {
    await send(kept)
    return { kept, fate: 'recorded', late }
  } catch (error) {
    const status = problemOf(error)?.status ?? 0
    // Whoever has to sign in again sends it then.
    if (status === 0 || status === 401 || status >= 500 || status === 429) return undefined
    return { kept, fate: 'refused', late, error }
  }
}

const unnoticedMinutes = 10
const longestForgottenMinutes = 120

// Whether sending this punch as "now" would record what was meant, or nearly so.
export function isStillTrue(kept: Kept, all: readonly Kept[], now: Date, timeZone: string): boolean {
  if (kept.punch === 'out') return minutesSince(kept, now) <= longestForgottenMinutes
  const left = all.some((other) => other.punch === 'out' && other.at > kept.at)
  return dayOf(new Date(kept.at), timeZone) === dayOf(now, timeZone) && (!left || minutesSince(kept, now) <= unnoticedMinutes)
}

// YYYY-MM-DD where the company is.
export function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)
}

// HH:MM where the company is.
export function clockOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)
}

export function onKept(listener: (count: number) => void): () => void {
  listeners.add(listener)
  void countKept()
  return () => listeners.delete(listener)
}

function minutesSince(kept: Kept, now: Date): number {
  return (now.getTime() - new Date(kept.at).getTime()) / 60_000
}

function send({ key, punch: kind, fromHome }: Omit<Kept, 'user'>): Promise<unknown> {
  const params = { header: { 'Idempotency-Key': key } }
  return kind === 'in'
    ? unwrap(api.POST('/attendance/check-in', { params, body: { from_home: fromHome } }))
    : unwrap(api.POST('/attendance/check-out', { params, body: {} }))
}

async function countKept(): Promise<void> {
  // A browser that keeps nothing has kept nothing.
  const count = owner ? await keptOf(owner).then((items) => items.length, () => 0) : 0
  listeners.forEach((listener) => listener(count))
}

async function alone(work: () => Promise<Outcome[]>): Promise<Outcome[]> {
  return 'locks' in navigator ? navigator.locks.request('attune-punches', work) : work()
}
