import { Activity, ChevronsUpDown, LogOut, Scale, Settings, ShieldCheck } from 'lucide-react'
import { useNavigate } from 'react-router'
import { LanguageSubmenu } from '@/app/language-menu'
import { ThemeChoice } from '@/app/theme-menu'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Clipped } from '@/components/ui/clipped'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { ownRoleTitle } from '@/lib/roles'
import { useMe } from '@/lib/session'
import { useSignOut } from '@/lib/sign-out'

export function UserMenu({ compact }: { compact?: boolean }) {
  const me = useMe()
  const navigate = useNavigate()
  const name = me.full_name || me.username || me.email
  const signOut = useSignOut()
  return (
    <Menu
      side={compact ? 'bottom' : 'top'}
      trigger={
        <Button
          look="quiet"
          aria-label={t('user.menu', { name })}
          className={cn(compact ? 'size-9 p-0' : 'h-11 w-full justify-start px-2 text-start')}
        >
          <Avatar name={name} size={compact ? 'normal' : 'small'} />
          {!compact && (
            <>
              <span className="min-w-0 flex-1">
                <Clipped className="text-[0.8125rem] text-ink">{name}</Clipped>
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
      <LanguageSubmenu />
      <MenuLine />
      <MenuItem onSelect={() => void navigate('/settings/security')}>
        <ShieldCheck aria-hidden="true" />
        {t('user.security')}
      </MenuItem>
      <MenuItem onSelect={() => void navigate('/settings')}>
        <Settings aria-hidden="true" />
        {t('nav.settings')}
      </MenuItem>
      <MenuItem onSelect={() => void navigate('/status')}>
        <Activity aria-hidden="true" />
        {t('user.status')}
      </MenuItem>
      <MenuItem onSelect={() => void navigate('/legal')}>
        <Scale aria-hidden="true" />
        {t('user.legal')}
      </MenuItem>
      <MenuItem onSelect={() => signOut.mutate()}>
        <LogOut aria-hidden="true" />
        {t('user.signOut')}
      </MenuItem>
    </Menu>
  )
}
