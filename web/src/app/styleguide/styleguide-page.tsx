// Every part that pages are made of, in every state, as it looks just now: in this theme, this contrast and this language.
import { lazy, Suspense } from 'react'
import { Controls } from '@/app/styleguide/controls'
import { Feedback } from '@/app/styleguide/feedback'
import { Fields } from '@/app/styleguide/fields'
import { Lists } from '@/app/styleguide/lists'
import { Tokens } from '@/app/styleguide/tokens'
import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'

const Charts = lazy(async () => ({ default: (await import('@/app/styleguide/charts')).Charts }))

export function StyleguidePage() {
  return (
    <Page title={t('styleguide.title')} description={t('styleguide.description')}>
      <div className="flex flex-col gap-10">
        <Tokens />
        <Controls />
        <Fields />
        <Lists />
        <Feedback />
        <Suspense fallback={<Skeleton className="h-80" />}>
          <Charts />
        </Suspense>
      </div>
    </Page>
  )
}
