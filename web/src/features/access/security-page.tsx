import { PasswordCard } from './password-card'
import { SecondFactorCard } from './second-factor-card'
import { SessionsCard } from './sessions-card'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'

export function SecurityPage() {
  return (
    <Page title={t('security.title')} description={t('security.description')} narrow>
      <div className="flex flex-col gap-5">
        <PasswordCard />
        <SecondFactorCard />
        <SessionsCard />
      </div>
    </Page>
  )
}
