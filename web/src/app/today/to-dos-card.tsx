// What waits for oneself: a missing check-out, a consent nobody asked for yet, a company without a country.
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleCheckBig, Clock, MapPin, ShieldCheck, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { api, unwrap } from '@/api/client'
import { useForgotten } from '@/features/attendance/forgotten'
import { Card, CardHead } from '@/components/ui/card'
import { formatFullDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

interface ToDo {
  to: string
  icon: LucideIcon
  title: string
  body: string
}

export function ToDosCard() {
  const todos = useToDos()
  return (
    <Card aria-labelledby="todos">
      <CardHead id="todos" title={t('todo.title')} />
      {todos.length === 0 ? (
        <p className="flex items-center gap-2 px-5 pt-2 pb-5 text-[0.8125rem] text-ink-soft">
          <CircleCheckBig aria-hidden="true" className="size-4 text-good" />
          {t('todo.none')}
        </p>
      ) : (
        <ul className="mt-2 divide-y border-t">
          {todos.map(({ to, icon: Icon, title, body }) => (
            <li key={to}>
              <Link to={to} className="flex items-center gap-3 px-5 py-3 text-[0.8125rem] hover:bg-hover focus-visible:-outline-offset-2">
                <span className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-caution-soft text-caution">
                  <Icon aria-hidden="true" className="size-4" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{title}</span>
                  <span className="block text-xs text-ink-faint">{body}</span>
                </span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint rtl:rotate-180" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function useToDos(): ToDo[] {
  const me = useMe()
  const may = (permission: string) => me.permissions.includes(permission)
  const { jurisdiction, emotion_policy } = me.company
  const uploads = may('videos_upload') && jurisdiction !== null && emotion_policy !== 'prohibited'
  const forgotten = useForgotten(may('attendance_own') && me.employee_id !== null)
  const consents = useQuery({ queryKey: ['consents'], queryFn: () => unwrap(api.GET('/consents')), enabled: uploads })
  const todos: ToDo[] = (forgotten ?? []).map(({ attendance_date: day }) => ({
    to: `/attendance?day=${day}`,
    icon: Clock,
    title: t('todo.checkOut'),
    body: t('todo.checkOut.body', { day: formatFullDay(day) }),
  }))
  // Who once said no is not asked again.
  if (uploads && consents.data?.some((each) => each.purpose === 'emotion_analysis' && each.decided_at === null))
    todos.push({ to: '/portal', icon: ShieldCheck, title: t('todo.consent'), body: t('todo.consent.body') })
  if (may('company_manage') && jurisdiction === null)
    todos.push({ to: '/settings/company', icon: MapPin, title: t('problem.jurisdiction.title'), body: t('todo.country.body') })
  return todos
}
