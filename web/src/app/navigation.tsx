import { Building2, KeyRound, LayoutDashboard, ListChecks, Mail, MailPlus, ScrollText, ShieldCheck, UserCog, UsersRound, Video, type LucideIcon } from 'lucide-react'
import { NavLink } from 'react-router'
import { cn } from '@/lib/cn'
import { t, type TextKey } from '@/lib/i18n'
import { isInside, useMe } from '@/lib/session'

interface Place {
  to: string
  text: TextKey
  icon: LucideIcon
  permission: string
}

const work: Place[] = [
  { to: '/dashboard', text: 'nav.dashboard', icon: LayoutDashboard, permission: 'emotion_dashboard' },
  { to: '/employees', text: 'nav.employees', icon: UsersRound, permission: 'emotion_results' },
  { to: '/portal', text: 'nav.portal', icon: Video, permission: 'videos_upload' },
]
const manage: Place[] = [
  { to: '/invitations', text: 'nav.invitations', icon: MailPlus, permission: 'invites_manage' },
  { to: '/settings/users', text: 'nav.users', icon: UserCog, permission: 'users_approve' },
  { to: '/settings/roles', text: 'nav.roles', icon: ShieldCheck, permission: 'member' },
  { to: '/settings/company', text: 'nav.company', icon: Building2, permission: 'company_manage' },
  { to: '/settings/api-keys', text: 'nav.apiKeys', icon: KeyRound, permission: 'api_keys_manage' },
  { to: '/settings/mail', text: 'nav.mail', icon: Mail, permission: 'notices_manage' },
  { to: '/settings/jobs', text: 'nav.jobs', icon: ListChecks, permission: 'jobs_manage' },
  { to: '/settings/audit', text: 'nav.audit', icon: ScrollText, permission: 'audit_read' },
]

export function Navigation({ label, onNavigate }: { label: string; onNavigate?: () => void }) {
  const me = useMe()
  const allowed = (place: Place) => isInside(me) && me.permissions.includes(place.permission)
  const managed = manage.filter(allowed)
  return (
    <nav aria-label={label} className="flex flex-col gap-5">
      <Places places={work.filter(allowed)} onNavigate={onNavigate} />
      {managed.length > 0 && (
        <div>
          <p className="px-2 pb-1 text-xs font-medium text-ink-faint">{t('nav.manage')}</p>
          <Places places={managed} onNavigate={onNavigate} />
        </div>
      )}
    </nav>
  )
}

function Places({ places, onNavigate }: { places: Place[]; onNavigate?: () => void }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {places.map(({ to, text, icon: Icon }) => (
        <li key={to}>
          <NavLink
            to={to}
            onClick={onNavigate}
            className={({ isActive }) =>
              cn(
                'flex h-8 items-center gap-2.5 rounded-lg px-2 text-[0.8125rem] font-medium transition-colors',
                isActive ? 'bg-surface text-ink shadow-card ring-1 ring-line' : 'text-ink-soft hover:bg-hover hover:text-ink',
              )
            }
          >
            <Icon aria-hidden="true" className="size-4 text-ink-faint" />
            {t(text)}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
