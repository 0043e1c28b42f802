import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { ProblemNotice } from '@/components/ui/problem-state'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

type Person = components['schemas']['UserProfile']

// Shown only while somebody waits.
export function PendingPeople() {
  const approves = usePermission('users_approve')
  const pending = useQuery({
    queryKey: ['people', 'pending'],
    queryFn: () => unwrapList(api.GET('/users', { params: { query: { status: 'pending', page_size: 50 } } })),
    enabled: approves,
  })
  if (pending.error) return <ProblemNotice error={pending.error} />
  if (!pending.data || pending.data.items.length === 0) return null
  return (
    <Card>
      <CardHead
        title={
          <span className="flex items-center gap-2">
            {t('pending.title')}
            <Badge tone="caution">{pending.data.total}</Badge>
          </span>
        }
        description={t('pending.description')}
        className="pb-3"
      />
      <ul className="divide-y border-t">
        {pending.data.items.map((person) => (
          <PendingPerson key={person.id} person={person} />
        ))}
      </ul>
    </Card>
  )
}

function PendingPerson({ person }: { person: Person }) {
  const format = useFormat()
  const queries = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const path = { user_id: person.id }
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) }
  const approve = useMutation({
    mutationFn: () => unwrap(api.POST('/users/{user_id}/approve', { params: { path } })),
    ...settled,
  })
  const refuse = useMutation({
    mutationFn: () => unwrap(api.DELETE('/users/{user_id}', { params: { path } })),
    ...settled,
  })
  const name = person.full_name || person.email
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-xs text-ink-faint">{t('pending.asked', { email: person.email, at: format.dateTime(person.created_at) })}</p>
      </div>
      <div className="flex gap-2">
        <Button size="small" look="primary" busy={approve.isPending} onClick={() => approve.mutate()} aria-label={t('pending.approveOf', { name })}>
          {t('pending.approve')}
        </Button>
        <Button size="small" onClick={() => setRefusing(true)} aria-label={t('pending.refuseOf', { name })}>
          {t('pending.refuse')}
        </Button>
      </div>
      <ProblemNotice error={approve.error} className="basis-full" />
      <Confirm
        open={refusing}
        title={t('pending.refuse.title')}
        action={t('pending.refuse')}
        busy={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate()}
        onClose={() => setRefusing(false)}
      >
        {t('pending.refuse.body', { name })}
      </Confirm>
    </li>
  )
}
