// Whether somebody may sign in, with which role; and letting them in.
import { useQuery } from '@tanstack/react-query'
import { KeyRound, MailPlus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { InviteEmployee } from './invite-employee'
import type { Employee } from './people'
import { api, unwrap } from '@/api/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useReach, useRoleTitle } from '@/lib/roles'
import { useMe, usePermission } from '@/lib/session'

export function AccessCard({ person }: { person: Employee }) {
  const invites = usePermission('invites_manage')
  const [inviting, setInviting] = useState(false)
  if (person.user_id) return <UserAccess userId={person.user_id} email={person.email} />
  if (!invites) return null
  return (
    <Card aria-labelledby="access">
      <CardHead id="access" title={t('person.access')} description={t('person.access.none')} />
      <div className="p-5 pt-3">
        {person.is_active ? (
          <Button onClick={() => setInviting(true)}>
            <MailPlus aria-hidden="true" />
            {t('person.invite')}
          </Button>
        ) : (
          <p className="text-[0.8125rem] text-ink-faint">{t('person.access.inactive')}</p>
        )}
      </div>
      <InviteEmployee person={person} open={inviting} onClose={() => setInviting(false)} />
    </Card>
  )
}

function UserAccess({ userId, email }: { userId: string; email: string }) {
  const me = useMe()
  const format = useFormat()
  const title = useRoleTitle()
  const manages = usePermission('users_approve')
  const reads = useReach('users_read') === 'company' || me.id === userId
  const user = useQuery({
    queryKey: ['people', 'user', userId],
    queryFn: () => unwrap(api.GET('/users/{user_id}', { params: { path: { user_id: userId } } })),
    enabled: reads,
  })
  if (!reads || user.error) return null
  return (
    <Card aria-labelledby="access">
      <CardHead id="access" title={t('person.access')} />
      <div className="flex flex-col gap-3 p-5 pt-3 text-[0.8125rem]">
        {!user.data && <Skeleton className="h-5 w-40" />}
        {user.data && (
          <>
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={user.data.state === 'active' ? 'good' : user.data.state === 'pending' ? 'caution' : 'plain'}>{t(`users.state.${user.data.state}`)}</Badge>
              {title(user.data.role, user.data.role_id)}
            </p>
            <p className="text-ink-soft">{user.data.last_login ? t('person.lastLogin', { at: format.dateTime(user.data.last_login) }) : t('person.neverSignedIn')}</p>
          </>
        )}
        {manages && (
          <Link to={`/settings/users?q=${encodeURIComponent(email)}`} className="inline-flex items-center gap-1.5 font-medium text-accent-ink hover:underline">
            <KeyRound aria-hidden="true" className="size-4" />
            {t('person.access.manage')}
          </Link>
        )}
      </div>
    </Card>
  )
}
