// The language of whoever is signed in. Mail to them is written in it, and a browser that was not told another one speaks it.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, unwrap } from '@/api/client'
import { followLanguage } from '@/lib/i18n'
import type { Language } from '@/lib/languages'
import { meKey, useMe, type Me } from '@/lib/session'

export function useOwnLanguage(me: Me | null | undefined): void {
  const language = me && !me.viewed_by ? me.language : null
  useEffect(() => {
    // Where its file cannot be had, the language of the browser goes on.
    if (language) void followLanguage(language).catch(() => undefined)
  }, [language])
}

export function useKeepLanguage(): (language: Language) => Promise<void> {
  const me = useMe()
  const queries = useQueryClient()
  return async (language) => {
    if (me.viewed_by || me.language === language || !me.permissions.includes('users_write')) return
    await unwrap(api.PUT('/users/{user_id}', { params: { path: { user_id: me.id } }, body: { language } }))
    queries.setQueryData<Me | null>(meKey, (before) => before && { ...before, language })
  }
}
