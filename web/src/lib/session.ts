// Who is signed in, and what they may do. The signature cookie is not readable; its csrf twin tells whether to ask at all.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { csrfToken } from '@/lib/csrf'
import { problemOf } from '@/lib/problem'
import { forgetStored, readStored, writeStored } from '@/lib/stored'

export type Me = components['schemas']['Me']
export type Role = Me['role']

export const meKey = ['me'] as const

const lastKey = 'attune-me'

export async function loadMe(): Promise<Me | null> {
  if (!csrfToken()) return remembered(null)
  try {
    return remembered(await unwrap(api.GET('/auth/me')))
  } catch (error) {
    const status = problemOf(error)?.status
    if (status === 401) return remembered(null)
    // Without a connection the app opens as whom it last was; the server decides again about everything that is asked of it.
    const last = status === 0 ? readStored(lastKey, (kept) => (kept ?? null) as Me | null) : null
    if (last) return last
    throw error
  }
}

export function forgetMe(): void {
  forgetStored(lastKey)
}

function remembered(me: Me | null): Me | null {
  if (me === null) forgetMe()
  else if (!me.viewed_by) writeStored(lastKey, me)
  return me
}

export function useSession() {
  return useQuery({ queryKey: meKey, queryFn: loadMe, staleTime: 5 * 60_000, retry: 1 })
}

// Filled by the guard of the signed-in part, so that nothing inside it ever sees nobody, not even while leaving; on pages for everybody by
// their frame. What every line of a table asks comes from here: each useSession is a listener with clocks of its own.
export const MeContext = createContext<Me | null>(null)

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the signed-in part of the app')
  return me
}

export function usePermission(permission: string): boolean {
  return useContext(MeContext)?.permissions.includes(permission) ?? false
}

export function useSessionChange() {
  const queries = useQueryClient()
  return {
    async signedIn(): Promise<Me | null> {
      // What another person saw here is forgotten; the question who is here stays, because the guards listen to it.
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
      return queries.fetchQuery({ queryKey: meKey, queryFn: loadMe, staleTime: 0 })
    },
    reload: () => queries.invalidateQueries({ queryKey: meKey }),
  }
}

export function isInside(me: Me): boolean {
  return !isPending(me) && !me.company.personal
}

export function isPending(me: Me): boolean {
  return me.state === 'pending'
}
