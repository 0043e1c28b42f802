// What can be done from the command palette without going to a page first.
import { Contrast, Keyboard, LogIn, LogOut, MailPlus, MessageCircleQuestionMark, Monitor, Moon, Sun, TimerOff } from 'lucide-react'
import { useNavigate } from 'react-router'
import { usePunch } from '@/app/use-punch'
import type { Command } from '@/components/ui/command-list'
import { t } from '@/lib/i18n'
import { isInside, useMe } from '@/lib/session'
import { useSignOut } from '@/lib/sign-out'
import { chooseContrast, chooseTheme, useContrast, useTheme } from '@/lib/theme'

interface Openers {
  onShortcuts: () => void
  onAssistant?: () => void
}

export function useActions({ onShortcuts, onAssistant }: Openers): Command[] {
  const me = useMe()
  const navigate = useNavigate()
  const punch = usePunch()
  const signOut = useSignOut()
  const theme = useTheme()
  const contrast = useContrast()
  const may = (permission: string) => isInside(me) && me.permissions.includes(permission)
  return [
    ...(punch ? [{ key: 'check-in', title: t('punch.in'), icon: LogIn, run: () => void punch('in') }] : []),
    ...(punch ? [{ key: 'check-out', title: t('punch.out'), icon: TimerOff, run: () => void punch('out') }] : []),
    ...(onAssistant ? [{ key: 'ask', title: t('palette.ask'), icon: MessageCircleQuestionMark, run: onAssistant }] : []),
    ...(may('invites_manage') ? [{ key: 'invite', title: t('invites.new'), icon: MailPlus, run: () => void navigate('/invitations?new=1') }] : []),
    ...(theme === 'light' ? [] : [{ key: 'light', title: t('palette.light'), icon: Sun, run: () => chooseTheme('light') }]),
    ...(theme === 'dark' ? [] : [{ key: 'dark', title: t('palette.dark'), icon: Moon, run: () => chooseTheme('dark') }]),
    ...(theme === 'system' ? [] : [{ key: 'system', title: t('palette.system'), icon: Monitor, run: () => chooseTheme('system') }]),
    {
      key: 'contrast',
      title: contrast === 'more' ? t('palette.usualContrast') : t('palette.moreContrast'),
      icon: Contrast,
      run: () => chooseContrast(contrast === 'more' ? 'system' : 'more'),
    },
    { key: 'shortcuts', title: t('shortcuts.title'), icon: Keyboard, hint: '?', run: onShortcuts },
    { key: 'sign-out', title: t('user.signOut'), icon: LogOut, run: () => signOut.mutate() },
  ]
}
