import { useMutation } from '@tanstack/react-query'
import { ChevronsUpDown, LogOut, ShieldCheck } from 'lucide-react'
import { useNavigate } from 'react-router'
import { api, unwrap } from '@/api/client'
import { LanguageChoice } from '@/app/language-menu'
import { ThemeChoice } from '@/app/theme-menu'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { ownRoleTitle } from '@/lib/roles'
import { useMe } from '@/lib/session'

export function UserMenu({ compact }: { compact?: boolean }) {
  const me = useMe()
  const navigate = useNavigate()
  const name = me.full_name || me.username || me.email
  const signOut = useMutation({
    mutationFn: () => unwrap(api.POST('/auth/logout')),
    onSettled: (_, error) => {
      // Without an answer the session may live on; stay, so that nobody believes they have left.
      if (error && problemOf(error)?.status === 0) return
      // A fresh document: nothing of what this person saw stays in memory.
      location.assign('/login')
    },
  })
  return (
    <Menu
      side={compact ? 'bottom' : 'top'}
      trigger={
        <Button
          look="quiet"
          aria-label={t('user.menu', { name })}
          className={cn(compact ? 'size-9 p-0' : 'h-11 w-full justify-start px-2 text-start')}
        >
          <span
            aria-hidden="true"
            className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
          >
            {initials(name)}
          </span>
          {!compact && (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-[0.8125rem] text-ink">{name}</span>
                <span className="block truncate text-xs font-normal text-ink-faint">{ownRoleTitle(me)}</span>
              </span>
              <ChevronsUpDown aria-hidden="true" className="text-ink-faint" />
            </>
          )}
        </Button>
      }
    >
      <MenuLabel>{me.email}</MenuLabel>
      <MenuLine />
      <ThemeChoice />
      <MenuLine />
      <LanguageChoice />
      <MenuLine />
      <MenuItem onSelect={() => void navigate('/settings/security')}>
        <ShieldCheck aria-hidden="true" />
        {t('user.security')}
      </MenuItem>
      <MenuItem onSelect={() => signOut.mutate()}>
        <LogOut aria-hidden="true" />
        {t('user.signOut')}
      </MenuItem>
    </Menu>
  )
}

export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter(Boolean)
  return ((words[0]?.[0] ?? '') + (words[1]?.[0] ?? '')).toUpperCase()
}
