// What is not as it should be in the company: jobs and mail that failed, people waiting at the door, departments with attendance issues.
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleCheckBig, ListX, MailWarning, TrendingDown, UserPlus, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { api, unwrapList } from '@/api/client'
import { useIssues, useIssuesPeriod } from '@/features/attendance/issues'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatPeriod } from '@/lib/day-format'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

interface Alert {
  key: string
  to: string
  icon: LucideIcon
  text: string
}

const one = { page_size: 1 }

function useCount(key: string, permission: string, ask: () => Promise<{ total: number }>) {
  return useQuery({ queryKey: [key, 'alert'], queryFn: async () => (await ask()).total, enabled: usePermission(permission), refetchInterval: 60_000 })
}

// What it is about is said at once; what there is, is asked when its turn has come.
export function AlertsCard({ now }: { now: boolean }) {
  const period = useIssuesPeriod()
  return (
    <Card aria-labelledby="alerts">
      <CardHead id="alerts" title={t('alerts.title')} description={t('alerts.description', { period: formatPeriod(period.from, period.to) })} />
      {now ? <Alerts /> : <SkeletonRows rows={2} />}
    </Card>
  )
}

function Alerts() {
  const format = useFormat()
  const jobs = useCount('jobs', 'jobs_manage', () => unwrapList(api.GET('/jobs', { params: { query: { ...one, state: 'dead' } } })))
  const mail = useCount('notices', 'notices_manage', () => unwrapList(api.GET('/notices/outbox', { params: { query: { ...one, state: 'failed' } } })))
  const people = useCount('people', 'users_approve', () => unwrapList(api.GET('/users', { params: { query: { ...one, status: 'pending' } } })))
  const { issues, error } = useIssues()
  const counted = [jobs, mail, people]
  const alerts: Alert[] = []
  if (people.data) alerts.push({ key: 'people', to: '/invitations', icon: UserPlus, text: t('alerts.people', { count: people.data }) })
  if (jobs.data) alerts.push({ key: 'jobs', to: '/settings/jobs?state=dead', icon: ListX, text: t('alerts.jobs', { count: jobs.data }) })
  if (mail.data) alerts.push({ key: 'mail', to: '/settings/mail?state=failed', icon: MailWarning, text: t('alerts.mail', { count: mail.data }) })
  for (const { id, name, rate, whole } of issues ?? [])
    alerts.push({
      key: `department-${id}`,
      to: '/attendance/trends?by=team',
      icon: TrendingDown,
      text: t('alerts.department', { name, rate: format.percent(rate), whole: format.percent(whole) }),
    })
  const pending = (issues === undefined && !error) || counted.some((each) => each.isLoading)
  const failed = error ?? counted.find((each) => each.error)?.error
  return (
    <>
      <ProblemNotice error={failed} className="mx-5 mt-3" />
      {pending && <SkeletonRows rows={2} />}
      {!pending && !failed && alerts.length === 0 && (
        <p className="flex items-center gap-2 px-5 pt-3 pb-5 text-[0.8125rem] text-ink-soft">
          <CircleCheckBig aria-hidden="true" className="size-4 text-good" />
          {t('alerts.none')}
        </p>
      )}
      {!pending && alerts.length > 0 && (
        <ul className="mt-3 divide-y border-t">
          {alerts.map(({ key, to, icon: Icon, text }) => (
            <li key={key}>
              <Link to={to} className="flex min-h-11 items-center gap-3 px-5 py-2.5 text-[0.8125rem] hover:bg-hover focus-visible:-outline-offset-2">
                <Icon aria-hidden="true" className="size-4 shrink-0 text-caution" />
                <span className="min-w-0 flex-1">{text}</span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint rtl:rotate-180" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
