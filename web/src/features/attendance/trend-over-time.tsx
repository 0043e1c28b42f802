// How attendance went, week by week or month by month: by status, or the rates of some teams.
import { TrendByStatus } from './trend-by-status'
import { TrendByTeam } from './trend-by-team'
import type { Period } from './trends'
import { Select } from '@/components/ui/select'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

export function TrendOverTime({ period }: { period: Period }) {
  const { text, change } = useSearchState()
  const byTeam = text('by') === 'team'
  const way = (
    <Select
      aria-label={t('trends.by')}
      value={byTeam ? 'team' : 'status'}
      onChange={(event) => change({ by: event.target.value === 'team' ? 'team' : undefined })}
      className="h-8 w-36 text-[0.8125rem]"
    >
      <option value="status">{t('trends.by.status')}</option>
      <option value="team">{t('trends.by.team')}</option>
    </Select>
  )
  return byTeam ? <TrendByTeam period={period} actions={way} /> : <TrendByStatus period={period} actions={way} />
}
