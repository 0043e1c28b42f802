// A job is at it: how far it is. One may leave; it goes on.
import type { Import } from './imports'
import { Card } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function Underway({ one }: { one: Import }) {
  const format = useFormat()
  const words = one.state === 'undoing' ? t('imports.undoing') : t('imports.running')
  return (
    <Card className="p-8 text-center" role="status">
      <p className="font-semibold">{words}</p>
      <p className="mt-1 text-[0.8125rem] text-ink-soft">{t('imports.leave')}</p>
      <div className="mx-auto mt-5 max-w-sm">
        <Progress value={one.rows === 0 ? 0 : one.rows_done / one.rows} label={words} />
        <p className="mt-2 text-xs text-ink-faint tabular-nums">{t('imports.progress', { done: format.number(one.rows_done), rows: format.number(one.rows) })}</p>
      </div>
    </Card>
  )
}
