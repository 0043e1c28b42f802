// For people who are not inside a company yet: waiting for approval, or registered for themselves.
import { Hourglass, Sprout } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'
import { isPending, useMe, useSessionChange } from '@/lib/session'

export function WelcomePage() {
  const me = useMe()
  const { reload } = useSessionChange()
  const waiting = isPending(me)
  return (
    <Page title={t('welcome.title', { name: me.first_name || me.full_name || me.email })} narrow>
      <Card>
        {waiting ? (
          <EmptyState
            icon={Hourglass}
            title={t('welcome.pending.title')}
            actions={<Button onClick={() => void reload()}>{t('welcome.pending.check')}</Button>}
          >
            {t('welcome.pending.body')}
          </EmptyState>
        ) : (
          <EmptyState icon={Sprout} title={t('welcome.personal.title')}>
            {t('welcome.personal.body')}
          </EmptyState>
        )}
      </Card>
    </Page>
  )
}
