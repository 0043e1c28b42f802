// Leaving, for whatever offers it.
import { useMutation } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { problemOf } from '@/lib/problem'
import { forgetMe } from '@/lib/session'

export function useSignOut() {
  return useMutation({
    mutationFn: () => unwrap(api.POST('/auth/logout')),
    onSettled: (_, error) => {
      // Without an answer the session may live on; stay, so that nobody believes they have left.
      if (error && problemOf(error)?.status === 0) return
      forgetMe()
      // A fresh document: nothing of what this person saw stays in memory.
      location.assign('/login')
    },
  })
}
