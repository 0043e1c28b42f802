// Colours, type, radius and shadow: the tokens of styles.css by their names, which are the same in every language.
import { Section } from './section'
import { t } from '@/lib/i18n'

const colours = [
  'canvas',
  'surface',
  'raised',
  'sunken',
  'hover',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-strong',
  'accent-ink',
  'accent-soft',
  'good',
  'good-soft',
  'caution',
  'caution-soft',
  'danger',
  'danger-soft',
]
const sizes = ['text-2xs', 'text-xs', 'text-[0.8125rem]', 'text-sm', 'text-[0.9375rem]', 'text-base', 'text-xl']
const radii = ['rounded-md', 'rounded-lg', 'rounded-xl', 'rounded-2xl', 'rounded-full']
const shadows = ['shadow-card', 'shadow-float']

export function Tokens() {
  return (
    <>
      <Section title={t('styleguide.colours')} className="grid grid-cols-2 sm:grid-cols-4 lg:grid-cols-5">
        {colours.map((name) => (
          <div key={name} className="flex items-center gap-3">
            <span className="size-10 shrink-0 rounded-lg border" style={{ background: `var(--${name})` }} />
            <code className="text-xs">{name}</code>
          </div>
        ))}
      </Section>
      <Section title={t('styleguide.type')} className="flex-col gap-2">
        {sizes.map((size) => (
          <p key={size} className={size}>
            {t('public.footer')} <code className="text-xs text-ink-faint">{size}</code>
          </p>
        ))}
      </Section>
      <Section title={t('styleguide.shape')}>
        {radii.map((radius) => (
          <span key={radius} className={`flex size-24 items-center justify-center border border-line-strong bg-surface text-xs ${radius}`}>
            {radius}
          </span>
        ))}
        {shadows.map((shadow) => (
          <span key={shadow} className={`flex size-24 items-center justify-center rounded-xl bg-raised text-xs ${shadow}`}>
            {shadow}
          </span>
        ))}
      </Section>
    </>
  )
}
