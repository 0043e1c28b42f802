// Sends the check-ins and check-outs that were kept without a connection, and says what became of each.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { locale, t } from '@/lib/i18n'
import { clockOf, dayOf, keepPunchesOf, onKept, sendKept, type Outcome } from '@/lib/punch'
import { useMe } from '@/lib/session'

const triesEvery = 60_000

// How many are kept.
export function useKeptPunches(): number {
  const me = useMe()
  const queries = useQueryClient()
  const [count, setCount] = useState(0)
  const user = me.viewed_by || me.employee_id === null ? undefined : me.id
  const zone = me.company.time_zone
  const waiting = count > 0
  useEffect(() => onKept(setCount), [])
  useEffect(() => keepPunchesOf(user), [user])
  useEffect(() => {
    const send = async () => {
      if (!navigator.onLine) return
      const outcomes = await sendKept(zone)
      outcomes.forEach((outcome) => tell(outcome, zone))
      // Any page may show what was just recorded.
      if (outcomes.length > 0) await queries.invalidateQueries()
    }
    const trySending = () => void send().catch(() => undefined)
    trySending()
    window.addEventListener('online', trySending)
    // The browser may think that it is online while the server is not reached.
    const timer = waiting ? setInterval(trySending, triesEvery) : undefined
    return () => {
      window.removeEventListener('online', trySending)
      clearInterval(timer)
    }
  }, [user, zone, queries, waiting])
  return count
}

function tell({ kept, fate, late, error }: Outcome, zone: string): void {
  const at = new Date(kept.at)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  const link = { text: t('offline.correct'), to: correctionFor(kept.punch, dayOf(at, zone), clockOf(at, zone)) }
  const values = { kind: kept.punch, meant: time.format(at), now: time.format(new Date()) }
  if (fate === 'refused') return toast(`${t('offline.refused', values)} ${problemSentence(error)}`, { tone: 'danger', link })
  if (fate === 'tooOld') return toast(t('offline.tooOld', values), { tone: 'danger', link })
  return toast(t('offline.recorded', values), late ? { link } : undefined)
}

// The page of corrections, with what was meant filled in.
function correctionFor(kind: 'in' | 'out', day: string, clock: string): string {
  return `/attendance/corrections?${new URLSearchParams({ day, [kind]: clock }).toString()}`
}
