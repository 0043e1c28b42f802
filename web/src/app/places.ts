// Every page that one goes to by itself: in the sidebar, in the command palette, behind a shortcut, on the page of all settings.
import {
  BrainCircuit,
  Building,
  Building2,
  CalendarCheck,
  CalendarDays,
  ChartLine,
  CircleUser,
  ClipboardCheck,
  Clock,
  Cpu,
  FileUp,
  House,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  Mail,
  MailPlus,
  MessageCircleQuestionMark,
  Network,
  ScanFace,
  ScrollText,
  Settings,
  ShieldCheck,
  UserCog,
  Users,
  UsersRound,
  Video,
  type LucideIcon,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { CorrectionsBadge } from '@/features/attendance/corrections-badge'
import type { TextKey } from '@/lib/i18n'
import { isInside, type Me } from '@/lib/session'

export interface Place {
  to: string
  text: TextKey
  icon: LucideIcon
  // What one needs to open it; nothing for what everybody may who is signed in.
  permission?: string
  // With "g" before it: the shortcut.
  key?: string
  // What it is for, on the page of all settings.
  about?: TextKey
  // Only on the page of all settings and in the palette.
  quiet?: boolean
  // How much waits there.
  badge?: ComponentType
}

export type GroupName = 'home' | 'work' | 'attendance' | 'people' | 'emotion' | 'manage' | 'settings'

const member = 'member'

const everything: Record<GroupName, Place[]> = {
  home: [{ to: '/', text: 'nav.home', icon: House, permission: member, key: 'h' }],
  work: [
    { to: '/attendance', text: 'nav.attendance', icon: CalendarDays, permission: 'attendance_own', key: 'a' },
    { to: '/assistant', text: 'nav.assistant', icon: MessageCircleQuestionMark, permission: 'assistant_use', key: 'q' },
    { to: '/portal', text: 'nav.portal', icon: Video, permission: 'videos_upload', key: 'v' },
  ],
  attendance: [
    { to: '/attendance/team', text: 'nav.teamDays', icon: CalendarCheck, permission: 'employees_read', key: 't' },
    { to: '/attendance/corrections', text: 'nav.corrections', icon: ClipboardCheck, permission: 'attendance_own', key: 'c', badge: CorrectionsBadge },
    { to: '/attendance/trends', text: 'nav.attendanceTrends', icon: ChartLine, permission: 'attendance_overview' },
  ],
  people: [
    { to: '/employees', text: 'nav.employees', icon: UsersRound, permission: 'employees_read', key: 'p' },
    { to: '/org-chart', text: 'nav.orgChart', icon: Network, permission: 'colleagues_read', key: 'o' },
    { to: '/teams', text: 'nav.teams', icon: Users, permission: member },
  ],
  emotion: [
    { to: '/dashboard', text: 'nav.dashboard', icon: LayoutDashboard, permission: 'emotion_dashboard', key: 'd' },
    { to: '/emotion/employees', text: 'nav.results', icon: ScanFace, permission: 'emotion_results' },
  ],
  manage: [
    { to: '/invitations', text: 'nav.invitations', icon: MailPlus, permission: 'invites_manage', key: 'i' },
    { to: '/imports', text: 'nav.imports', icon: FileUp, permission: 'imports_run' },
    { to: '/settings/users', text: 'nav.users', icon: UserCog, permission: 'users_approve', key: 'u', about: 'settings.about.users' },
    { to: '/settings/roles', text: 'nav.roles', icon: ShieldCheck, permission: member, about: 'settings.about.roles', quiet: true },
    { to: '/settings/audit', text: 'nav.audit', icon: ScrollText, permission: 'audit_read', about: 'settings.about.audit' },
    { to: '/settings/mail', text: 'nav.mail', icon: Mail, permission: 'notices_manage', about: 'settings.about.mail', quiet: true },
    { to: '/settings/jobs', text: 'nav.jobs', icon: ListChecks, permission: 'jobs_manage', about: 'settings.about.jobs', quiet: true },
  ],
  settings: [
    { to: '/settings', text: 'nav.settings', icon: Settings, key: 's' },
    { to: '/settings/company', text: 'nav.company', icon: Building2, permission: 'company_manage', about: 'settings.about.company', quiet: true },
    { to: '/settings/api-keys', text: 'nav.apiKeys', icon: KeyRound, permission: 'api_keys_manage', about: 'settings.about.apiKeys', quiet: true },
    { to: '/settings/departments', text: 'nav.departments', icon: Building, permission: 'employees_read', about: 'settings.about.departments', quiet: true },
    { to: '/settings/attendance', text: 'nav.attendanceRules', icon: Clock, permission: 'attendance_rules', about: 'settings.about.attendance', quiet: true },
    { to: '/settings/assistant', text: 'nav.languageModel', icon: BrainCircuit, permission: 'company_manage', about: 'settings.about.assistant', quiet: true },
    { to: '/settings/models', text: 'nav.models', icon: Cpu, permission: member, about: 'settings.about.models', quiet: true },
    { to: '/settings/security', text: 'nav.security', icon: CircleUser, about: 'settings.about.security', quiet: true },
  ],
}

export interface Group {
  name: GroupName
  places: Place[]
}

// The groups that this person has something in, each with what they may open.
export function groupsFor(me: Me): Group[] {
  return Object.entries(everything)
    .map(([name, places]) => ({ name: name as GroupName, places: places.filter((place) => mayOpen(me, place)) }))
    .filter((group) => group.places.length > 0)
}

export function placesFor(me: Me): Place[] {
  return groupsFor(me).flatMap((group) => group.places)
}

function mayOpen(me: Me, { permission }: Place): boolean {
  return permission === undefined || (isInside(me) && me.permissions.includes(permission))
}

// The place that one is at: the closest above the page.
export function currentOf(pathname: string, groups: Group[]): string | undefined {
  const above = groups.flatMap(({ places }) => places.map(({ to }) => to)).filter((to) => isAt(pathname, to))
  return above.sort((a, b) => b.length - a.length)[0]
}

const isAt = (pathname: string, to: string) => to === pathname || (to !== '/' && pathname.startsWith(`${to}/`))

export interface Crumb {
  text: TextKey
  to?: string
}

// The way to a page: its group, and the pages above it. What the page itself is called, it says.
export function trailTo(pathname: string, groups: Group[]): Crumb[] {
  const depth = (group: Group) => Math.max(...group.places.map(({ to }) => (isAt(pathname, to) ? to.length : 0)))
  const group = [...groups].sort((a, b) => depth(b) - depth(a))[0]
  if (!group || depth(group) === 0) return []
  const first: Crumb = pathname.startsWith('/settings') ? { text: 'nav.settings', to: '/settings' } : { text: `nav.group.${group.name}` }
  const above = group.places.filter(({ to }) => to !== '/' && to !== '/settings' && pathname.startsWith(`${to}/`)).sort((a, b) => a.to.length - b.to.length)
  const trail = group.name === 'home' ? [] : [first, ...above.map(({ text, to }) => ({ text, to }))]
  return trail.filter((crumb) => crumb.to !== pathname)
}
