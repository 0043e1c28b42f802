// A new company's first steps. Each may be left out: what is missing can be said later, where it belongs.
import { ArrowRight, Check, FileUp, FlaskConical, PartyPopper } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { setupSteps, useSetup, type SetupStep } from '@/app/setup'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PlaceStep } from '@/features/companies/place-step'
import { PeopleStep } from '@/features/people/people-step'
import { TeamsStep } from '@/features/people/teams-step'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'
import { useMe } from '@/lib/session'

const all = [...setupSteps, 'ready'] as const
type Step = (typeof all)[number]

export function SetupPage() {
  const me = useMe()
  const setup = useSetup()
  const { text, change } = useSearchState()
  const step: Step = all.find((each) => each === text('step')) ?? 'place'
  const go = (to: Step | undefined) => {
    change({ step: to })
    window.scrollTo(0, 0)
  }
  const leftOut = step === 'ready' && setup?.unfinished
  const next = all[all.indexOf(step) + 1]
  return (
    <Page title={t('setup.title', { company: me.company.name })} description={t('setup.description')}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <StepList step={step} done={setup?.done} onGo={go} />
        <Card aria-labelledby="setup-step" className="min-w-0 p-5 sm:p-7">
          <p className="text-xs font-medium text-ink-faint">{t('setup.count', { number: all.indexOf(step) + 1, of: all.length })}</p>
          <h2 id="setup-step" className="mt-1 text-lg font-semibold">
            {leftOut ? t('setup.leftOut') : t(`setup.step.${step}`)}
          </h2>
          <p className="mt-1 mb-6 max-w-xl text-[0.8125rem] text-ink-soft">{leftOut ? t('setup.leftOut.about') : t(`setup.step.${step}.about`)}</p>
          {step === 'place' && <PlaceStep onDone={() => go('teams')} onSkip={() => go('teams')} />}
          {step === 'teams' && <TeamsStep />}
          {step === 'people' && (
            <>
              <PeopleStep />
              <ImportInstead />
            </>
          )}
          {step === 'ready' && <Ready />}
          {next && step !== 'place' && (
            <div className="mt-7 flex flex-wrap items-center justify-end gap-2 border-t pt-5">
              <Button look={setup?.done[step as SetupStep] ? 'primary' : 'quiet'} onClick={() => go(next)}>
                {setup?.done[step as SetupStep] ? t('setup.next') : t('setup.skip')}
                <ArrowRight aria-hidden="true" className="rtl:-scale-x-100" />
              </Button>
            </div>
          )}
        </Card>
      </div>
    </Page>
  )
}

interface StepListProps {
  step: Step
  done: Record<SetupStep, boolean> | undefined
  onGo: (step: Step) => void
}

function StepList({ step, done, onGo }: StepListProps) {
  return (
    <nav aria-label={t('setup.steps')} className="min-w-0">
      <ol className="flex gap-1 overflow-x-auto lg:flex-col">
        {all.map((each, index) => {
          const isDone = each !== 'ready' && done?.[each]
          return (
            <li key={each} className="shrink-0">
              <button
                type="button"
                aria-current={each === step ? 'step' : undefined}
                onClick={() => onGo(each)}
                className={cn(
                  'flex h-10 w-full items-center gap-3 rounded-lg px-2.5 text-start text-[0.8125rem] font-medium',
                  each === step ? 'bg-surface shadow-card ring-1 ring-line' : 'text-ink-soft hover:bg-hover hover:text-ink',
                )}
              >
                <span
                  className={cn(
                    'flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
                    isDone ? 'bg-good-soft text-good' : each === step ? 'bg-accent text-white' : 'bg-sunken text-ink-faint',
                  )}
                >
                  {isDone ? <Check aria-hidden="true" className="size-3.5" /> : index + 1}
                </span>
                <span className={each === step ? undefined : 'max-lg:sr-only'}>{t(`setup.step.${each}.short`)}</span>
                {isDone && <span className="sr-only">{t('setup.isDone')}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function ImportInstead() {
  return (
    <Hint icon={<FileUp aria-hidden="true" className="size-5" />} title={t('setup.import.title')} body={t('setup.import.body')}>
      <Button asChild size="small">
        <Link to="/imports">{t('setup.import.open')}</Link>
      </Button>
    </Hint>
  )
}

function Ready() {
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-2">
        <Button asChild look="primary">
          <Link to="/">
            <PartyPopper aria-hidden="true" />
            {t('setup.ready.home')}
          </Link>
        </Button>
        <Button asChild>
          <Link to="/employees">{t('setup.ready.people')}</Link>
        </Button>
      </div>
      <Hint icon={<FlaskConical aria-hidden="true" className="size-5" />} title={t('setup.demo.title')} body={t('setup.demo.body')}>
        <code className="rounded-md bg-surface px-2 py-1 text-xs select-all">attune demo --size small</code>
      </Hint>
    </div>
  )
}

function Hint({ icon, title, body, children }: { icon: ReactNode; title: string; body: string; children: ReactNode }) {
  return (
    <div className="mt-6 flex gap-3.5 rounded-xl bg-sunken p-4 text-[0.8125rem] text-ink-soft first:mt-0">
      <span className="mt-0.5 shrink-0 text-ink-faint">{icon}</span>
      <div>
        <p className="font-semibold text-ink">{title}</p>
        <p className="mt-0.5 mb-2.5 leading-relaxed">{body}</p>
        {children}
      </div>
    </div>
  )
}
