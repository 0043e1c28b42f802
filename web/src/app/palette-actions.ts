// What can be done from the command palette without going to a page first.
import { useQueryClient } from '@tanstack/react-query'
import { Contrast, Keyboard, LogIn, LogOut, MailPlus, MessageCircleQuestionMark, Monitor, Moon, Sun, TimerOff } from 'lucide-react'
import { useNavigate } from 'react-router'
import type { Command } from '@/components/ui/command-list'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { punch, type Punch } from '@/lib/punch'
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
  const queries = useQueryClient()
  const signOut = useSignOut()
  const theme = useTheme()
  const contrast = useContrast()
  const may = (permission: string) => isInside(me) && me.permissions.includes(permission)
  const punching = async (kind: Punch) => {
    try {
      const fate = await punch(kind)
      toast(t(`punch.${fate}`, { kind }))
      await queries.invalidateQueries()
    } catch (error) {
      toast(problemSentence(error), { tone: 'danger' })
    }
  }
  const works = may('attendance_own') && me.employee_id !== null && !me.viewed_by
  return [
    ...(works ? [{ key: 'check-in', title: t('palette.checkIn'), icon: LogIn, run: () => void punching('in') }] : []),
    ...(works ? [{ key: 'check-out', title: t('palette.checkOut'), icon: TimerOff, run: () => void punching('out') }] : []),
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
