import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapAll } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { ZoneNote } from '@/components/ui/zone-note'
import { deviceOf } from '@/lib/device'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export const sessionsKey = ['sessions'] as const

export function SessionsCard() {
  const queries = useQueryClient()
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: () => unwrapAll((query) => api.GET('/auth/sessions', { params: { query } })),
  })
  const endOthers = useMutation({
    mutationFn: () => unwrap(api.DELETE('/auth/sessions')),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
  const hasOthers = (sessions.data?.length ?? 0) > 1
  return (
    <Card>
      <CardHead
        title={t('security.sessions')}
        description={t('security.sessions.description')}
        actions={
          hasOthers && (
            <Button size="small" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
              {t('security.sessions.endOthers')}
            </Button>
          )
        }
      />
      {sessions.isPending && <SkeletonRows rows={2} />}
      {sessions.error && <ProblemState error={sessions.error} retry={() => void sessions.refetch()} />}
      <ProblemNotice error={endOthers.error} className="mx-5 mt-4" />
      <ZoneNote className="px-5 pt-3" />
      <ul className="divide-y px-5 py-2">
        {sessions.data?.map((session) => (
          <SessionRow key={session.session_id} session={session} />
        ))}
      </ul>
    </Card>
  )
}

function SessionRow({ session }: { session: components['schemas']['SessionView'] }) {
  const format = useFormat()
  const queries = useQueryClient()
  const device = deviceWords(session.device)
  const end = useMutation({
    mutationFn: () => unwrap(api.DELETE('/auth/sessions/{session_id}', { params: { path: { session_id: session.session_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="truncate text-[0.8125rem] font-medium" title={session.device || undefined}>
          {device}
        </p>
        <p className="text-xs text-ink-faint">
          {t('security.sessions.since', { address: session.address, when: format.dateTime(session.last_used_at) })}
        </p>
      </div>
      {session.current ? (
        <Badge tone="good">{t('security.sessions.current')}</Badge>
      ) : (
        <Button look="quiet" size="small" busy={end.isPending} onClick={() => end.mutate()} aria-label={t('security.sessions.endOf', { device })}>
          {t('security.sessions.end')}
        </Button>
      )}
    </li>
  )
}

function deviceWords(introduction: string): string {
  const { browser, system } = deviceOf(introduction)
  if (browser && system) return t('security.sessions.device', { browser, system })
  return browser ?? system ?? (introduction || t('security.sessions.unknownDevice'))
}
