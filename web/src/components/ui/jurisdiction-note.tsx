import { Notice } from '@/components/ui/notice'
import { prohibitsEmotionAnalysis } from '@/lib/countries'
import { t } from '@/lib/i18n'

// What choosing this country means, said while choosing.
export function JurisdictionNote({ jurisdiction }: { jurisdiction: string | null | undefined }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {jurisdiction &&
        (prohibitsEmotionAnalysis(jurisdiction) ? (
          <Notice tone="caution" title={t('jurisdiction.eu.title')}>
            {t('jurisdiction.eu.body')}
          </Notice>
        ) : (
          <Notice>{t('jurisdiction.other')}</Notice>
        ))}
    </div>
  )
}
