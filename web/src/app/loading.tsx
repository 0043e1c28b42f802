import { t } from '@/lib/i18n'

export function Loading() {
  return (
    <div role="status" className="flex min-h-[60dvh] items-center justify-center">
      <span className="sr-only">{t('loading')}</span>
      <span aria-hidden="true" className="size-6 animate-spin rounded-full border-2 border-line-strong border-t-accent" />
    </div>
  )
}
