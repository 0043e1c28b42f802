// Every model that the server runs, with its card: where it is from, what it reads and gives, how well, and where it fails.
import { useQuery } from '@tanstack/react-query'
import { Boxes, ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { CardTextView } from './card-text-view'
import { api, unwrapAll } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

type Model = components['schemas']['ModelCard']

export function ModelsPage() {
  const { text, change } = useSearchState()
  const models = useQuery({ queryKey: ['models'], queryFn: () => unwrapAll((query) => api.GET('/models', { params: { query } })) })
  const open = text('model')
  return (
    <Page title={t('models.title')} description={t('models.description')} narrow>
      {models.isPending && (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      )}
      {models.error && (
        <Card>
          <ProblemState error={models.error} retry={() => void models.refetch()} />
        </Card>
      )}
      {models.data?.length === 0 && (
        <Card>
          <EmptyState icon={Boxes} title={t('models.empty.title')}>
            {t('models.empty.body')}
          </EmptyState>
        </Card>
      )}
      <ul className="flex flex-col gap-3">
        {models.data?.map((model) => (
          <li key={model.name}>
            <ModelRow model={model} open={open === model.name} onOpen={(wanted) => change({ model: wanted ? model.name : undefined })} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function ModelRow({ model, open, onOpen }: { model: Model; open: boolean; onOpen: (open: boolean) => void }) {
  const id = useId()
  return (
    <Card aria-labelledby={id}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-5 py-4">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id} className="text-[0.9375rem] font-semibold">
            {model.name} <span className="font-normal text-ink-faint">{model.version}</span>
          </h2>
          <p lang="en" className="mt-0.5 text-[0.8125rem] text-ink-soft">
            {model.purpose}
          </p>
          <p className="mt-2 flex flex-wrap gap-1.5">
            <Badge>{t('models.licence', { licence: model.licence })}</Badge>
            <Badge tone={model.loaded ? 'good' : 'plain'}>{model.loaded ? t('models.loaded') : t('models.notLoaded')}</Badge>
          </p>
        </div>
        <Button size="small" aria-expanded={open} aria-controls={open ? `${id}-card` : undefined} aria-label={t('models.cardOf', { name: model.name })} onClick={() => onOpen(!open)}>
          {t('models.card')}
          <ChevronDown aria-hidden="true" className={cn('transition-transform', open && 'rotate-180')} />
        </Button>
      </div>
      {open && (
        <div id={`${id}-card`} className="border-t px-5 py-4">
          <CardTextView label={t('models.cardOf', { name: model.name })} text={model.card} />
        </div>
      )}
    </Card>
  )
}
