import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { useFieldState } from '@/components/ui/form-state'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export type Policy = components['schemas']['Company']['emotion_policy']

const name = 'emotion_policy'
const policies: readonly Policy[] = ['individual', 'aggregate', 'safety_programme', 'prohibited']

interface PolicyChoiceProps {
  value: Policy
  forced: boolean
  onChange: (policy: Policy) => void
  // Where not all of them can be chosen.
  only?: readonly Policy[]
}

export function PolicyChoice({ value, forced, onChange, only = policies }: PolicyChoiceProps) {
  const { error } = useFieldState(name)
  return (
    <fieldset disabled={forced}>
      <legend className="mb-2 flex w-full items-center gap-2 text-[0.8125rem] font-medium">
        {t('policy.legend')}
        {forced && <Badge tone="caution">{t('policy.forced')}</Badge>}
      </legend>
      <div className="divide-y overflow-hidden rounded-xl border">
        {only.map((policy) => (
          <label
            key={policy}
            className={cn(
              'flex items-start gap-3 p-3.5 transition-colors has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent-ink',
              policy === value ? 'bg-accent-soft' : 'hover:bg-hover',
              forced && policy !== value && 'text-ink-faint',
            )}
          >
            <input
              type="radio"
              name={name}
              value={policy}
              checked={policy === value}
              onChange={() => onChange(policy)}
              className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none"
            />
            <span>
              <span className="block text-[0.8125rem] font-medium">{t(`policy.${policy}`)}</span>
              <span className={cn('block text-xs leading-relaxed', policy === value ? 'text-ink-soft' : 'text-ink-faint')}>
                {t(`policy.${policy}.meaning`)}
              </span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
