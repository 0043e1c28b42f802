// On the start page of a new company: what is still to be said, until it is.
import { ArrowRight, Check } from 'lucide-react'
import { Link } from 'react-router'
import { setupSteps, useSetup } from '@/app/setup'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function SetupCard() {
  const setup = useSetup()
  if (!setup?.unfinished) return null
  const first = setupSteps.find((step) => !setup.done[step])
  return (
    <Card aria-labelledby="setup" className="border-accent/40 p-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id="setup" className="text-[0.9375rem] font-semibold">
            {t('setup.card.title')}
          </h2>
          <p className="mt-0.5 text-[0.8125rem] text-ink-soft">{t('setup.card.body')}</p>
        </div>
        <ul className="flex flex-wrap gap-x-5 gap-y-2 text-[0.8125rem]">
          {setupSteps.map((step) => (
            <li key={step} className={cn('flex items-center gap-2', setup.done[step] ? 'text-ink-faint' : 'font-medium')}>
              <span
                aria-hidden="true"
                className={cn('flex size-5 items-center justify-center rounded-full border', setup.done[step] ? 'border-transparent bg-good-soft text-good' : 'border-line-strong')}
              >
                {setup.done[step] && <Check className="size-3" />}
              </span>
              {t(`setup.step.${step}.short`)}
              <span className="sr-only">{setup.done[step] ? t('setup.isDone') : t('setup.isOpen')}</span>
            </li>
          ))}
        </ul>
        <Button asChild look="primary">
          <Link to={`/setup?step=${first}`}>
            {t('setup.card.go')}
            <ArrowRight aria-hidden="true" className="rtl:-scale-x-100" />
          </Link>
        </Button>
      </div>
    </Card>
  )
}
