// Legal notices: what is kept of whom and for how long, which cookies there are, and the licences of what is shipped.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { models, packages } from 'virtual:licences'
import { KeptTable } from './kept-table'
import { LicenceTable } from './licence-table'
import { Card, CardHead } from '@/components/ui/card'
import { useTitle } from '@/components/ui/page'
import { t } from '@/lib/i18n'

export function LegalPage() {
  useTitle(t('legal.title'))
  return (
    <div className="w-full max-w-3xl">
      <h1 className="text-xl font-semibold">{t('legal.title')}</h1>
      <p className="mt-1.5 max-w-prose text-ink-soft">{t('legal.description')}</p>
      <div className="mt-6 flex flex-col gap-5">
        <Card>
          <CardHead title={t('legal.responsible')} />
          <Prose>
            <p>{t('legal.responsible.company')}</p>
            <p>{t('legal.responsible.ask')}</p>
          </Prose>
        </Card>
        <Card>
          <CardHead title={t('legal.kept')} description={t('legal.kept.description')} />
          <div className="mt-3 border-t">
            <KeptTable />
          </div>
        </Card>
        <Card>
          <CardHead title={t('legal.where')} />
          <Prose>
            <p>{t('legal.where.server')}</p>
            <p>{t('legal.where.leaves')}</p>
            <p>{t('legal.where.browser')}</p>
          </Prose>
        </Card>
        <Card>
          <CardHead title={t('legal.emotions')} />
          <Prose>
            <p>{t('legal.emotions.consent')}</p>
            <p>{t('legal.emotions.law')}</p>
          </Prose>
        </Card>
        <Card>
          <CardHead title={t('legal.licences')} description={t('legal.licences.description')} />
          <Prose>
            <p>{t('legal.licences.server')}</p>
          </Prose>
          <LicenceTable title={t('legal.models')} rows={models} />
          <LicenceTable title={t('legal.packages')} rows={packages} />
        </Card>
        <p className="text-[0.8125rem] text-ink-soft">
          <Link to="/status" className="font-medium text-accent-ink underline">
            {t('legal.status')}
          </Link>
        </p>
      </div>
    </div>
  )
}

function Prose({ children }: { children: ReactNode }) {
  return <div className="flex max-w-prose flex-col gap-2 px-5 py-4 text-[0.8125rem] leading-relaxed text-ink-soft">{children}</div>
}
