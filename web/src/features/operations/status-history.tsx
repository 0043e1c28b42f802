// A day of samples as strips, a quarter of an hour each, and in words what was not well.
import { historyHours, piecesOf, troublesOf, useHealthHistory, type Piece, type PieceState, type Sample } from './health'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const strips = [
  { name: 'database', state: (sample: Sample) => sample.database_status },
  { name: 'cache', state: (sample: Sample) => sample.cache_status },
  { name: 'storage', state: (sample: Sample) => sample.storage_status },
  { name: 'models', state: (sample: Sample) => sample.models_status },
  { name: 'jobs', state: (sample: Sample) => sample.jobs_status },
] as const

// Told apart by height as well as by colour.
const bars: Record<PieceState, string> = {
  healthy: 'h-full bg-good',
  degraded: 'h-2/3 bg-caution',
  unhealthy: 'h-1/3 bg-danger',
  unknown: 'h-0.5 bg-line-strong',
}

export function StatusHistory() {
  const history = useHealthHistory(true)
  return (
    <Card>
      <CardHead title={t('status.history')} description={t('status.history.description', { hours: historyHours })} />
      {history.isPending && <SkeletonRows rows={5} />}
      {history.error && <ProblemState error={history.error} retry={() => void history.refetch()} />}
      {history.data && (
        <ul className="flex flex-col gap-4 p-5">
          {strips.map(({ name, state }) => (
            <Strip key={name} name={t(`status.part.${name}`)} pieces={piecesOf(history.data, state, new Date(history.dataUpdatedAt))} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Strip({ name, pieces }: { name: string; pieces: Piece[] }) {
  const format = useFormat()
  const troubles = troublesOf(pieces)
  const known = pieces.filter((piece) => piece.state !== 'unknown').length
  return (
    <li>
      <div className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
        <p className="font-medium">{name}</p>
        <p className="text-xs text-ink-faint">{known === 0 ? t('status.history.none') : t('status.history.troubles', { count: troubles.length })}</p>
      </div>
      <div aria-hidden="true" className="mt-1.5 flex h-6 items-end gap-px">
        {pieces.map((piece) => (
          <span key={piece.from} className={cn('min-w-0 flex-1 rounded-[1px]', bars[piece.state])} />
        ))}
      </div>
      {troubles.length > 0 && (
        <ul className="mt-1.5 text-xs text-ink-soft">
          {troubles.slice(0, 5).map((trouble) => (
            <li key={trouble.from}>
              {t('status.history.trouble', { state: t(`status.state.${trouble.state}`), from: format.dateTime(trouble.from), to: format.dateTime(trouble.to) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
