// How Attune is just now, for everybody; how it was, for those who operate it.
import { CircleCheck, CircleX, RotateCw, TriangleAlert, type LucideIcon } from 'lucide-react'
import { refreshSeconds, useHealth, type Dependency, type Health } from './health'
import { StatusHistory } from './status-history'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useTitle } from '@/components/ui/page'
import { problemSentence } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

const dependencies: readonly Dependency[] = ['database', 'cache', 'storage', 'models', 'jobs']

const looks: Record<string, { icon: LucideIcon; ink: string; soft: string }> = {
  healthy: { icon: CircleCheck, ink: 'text-good', soft: 'bg-good-soft' },
  degraded: { icon: TriangleAlert, ink: 'text-caution', soft: 'bg-caution-soft' },
  unhealthy: { icon: CircleX, ink: 'text-danger', soft: 'bg-danger-soft' },
}

export function StatusPage() {
  useTitle(t('status.title'))
  const health = useHealth()
  const readsHistory = usePermission('metrics_read')
  const state = health.error ? 'unhealthy' : health.data?.status
  return (
    <div className="w-full max-w-2xl">
      <h1 className="text-xl font-semibold">{t('status.title')}</h1>
      <div className="mt-5 flex flex-col gap-5">
        <Overall state={state} health={health.data} error={health.error} checking={health.isFetching} onCheck={() => void health.refetch()} />
        <Card aria-label={t('status.parts')}>
          {health.isPending && <SkeletonRows rows={6} />}
          {health.data && !health.error && <Parts health={health.data} />}
          {health.error && <p className="px-5 py-4 text-[0.8125rem] text-ink-soft">{t('status.unknown')}</p>}
        </Card>
        {readsHistory && <StatusHistory />}
        <p className="text-[0.8125rem] text-ink-soft">{t('status.operators')}</p>
      </div>
    </div>
  )
}

interface OverallProps {
  state: string | undefined
  health: Health | undefined
  error: unknown
  checking: boolean
  onCheck: () => void
}

function Overall({ state, health, error, checking, onCheck }: OverallProps) {
  const format = useFormat()
  const look = looks[state ?? ''] ?? { icon: RotateCw, ink: 'text-ink-faint', soft: 'bg-sunken' }
  const key = `status.all.${state}`
  return (
    <div className={cn('flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl px-5 py-4', look.soft)}>
      <look.icon aria-hidden="true" className={cn('size-6 shrink-0', look.ink)} />
      <div role="status" className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">{error ? t('status.all.silent') : hasText(key) ? t(key) : t('status.all.checking')}</p>
        <p className="text-[0.8125rem] text-ink-soft">
          {error ? problemSentence(error) : health ? t('status.checked', { at: format.dateTime(health.timestamp), seconds: refreshSeconds }) : t('loading')}
        </p>
      </div>
      <Button size="small" busy={checking} onClick={onCheck}>
        {t('status.check')}
      </Button>
    </div>
  )
}

function Parts({ health }: { health: Health }) {
  const format = useFormat()
  const milliseconds = health.metrics.database_response_ms
  const details: Partial<Record<Dependency, string>> = {}
  if (milliseconds !== null) details.database = t('status.milliseconds', { milliseconds: format.number(Math.round(milliseconds * 10) / 10) })
  return (
    <ul className="divide-y">
      <Part name={t('status.part.server')} meaning={t('status.part.server.meaning')} state="healthy" detail={t('status.server', { version: health.version, uptime: uptime(health.uptime_seconds) })} />
      {dependencies.map((each) => (
        <Part key={each} name={t(`status.part.${each}`)} meaning={t(`status.part.${each}.meaning`)} state={health.dependencies[each]} detail={details[each]} />
      ))}
    </ul>
  )
}

function Part({ name, meaning, state, detail }: { name: string; meaning: string; state: string; detail?: string }) {
  const key = `status.state.${state}`
  return (
    <li className="flex items-start justify-between gap-4 px-5 py-3.5">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{name}</p>
        <p className="text-xs text-ink-faint">{meaning}</p>
        {detail && <p className="text-xs text-ink-faint tabular-nums sm:hidden">{detail}</p>}
      </div>
      <p className="flex items-center gap-3 text-[0.8125rem] whitespace-nowrap">
        {detail && <span className="hidden text-ink-faint tabular-nums sm:inline">{detail}</span>}
        <span className={cn('inline-flex items-center gap-1.5 font-medium', looks[state]?.ink ?? 'text-ink-faint')}>
          <span aria-hidden="true" className="size-2 rounded-full bg-current" />
          {hasText(key) ? t(key) : state}
        </span>
      </p>
    </li>
  )
}

function uptime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('status.uptime.minutes', { minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? t('status.uptime.hours', { hours }) : t('status.uptime.days', { days: Math.floor(hours / 24) })
}
