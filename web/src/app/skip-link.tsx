import { t } from '@/lib/i18n'

export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-medium text-white focus:not-sr-only focus:fixed focus:top-3 focus:start-3"
    >
      {t('skip')}
    </a>
  )
}
