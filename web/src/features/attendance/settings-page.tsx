// When people are expected: the company's rules, those of teams, and holidays. Everybody may look, HR changes them.
import { HolidaysCard } from './holidays-card'
import { RulesCard } from './rules-card'
import { TeamRulesCard } from './team-rules-card'
import { Page } from '@/components/ui/page'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function AttendanceSettingsPage() {
  const { timeZone } = useFormat()
  return (
    <Page title={t('rules.title')} description={t('rules.description', { zone: timeZone })} narrow>
      <div className="flex flex-col gap-5">
        <RulesCard />
        <TeamRulesCard />
        <HolidaysCard />
      </div>
    </Page>
  )
}
