import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'

export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="caution" title={t('security.recovery.title')} role="status">
        {t('security.recovery.body')}
      </Notice>
      <ul aria-label={t('security.recovery.list')} className="grid gap-1.5 rounded-lg bg-sunken p-4 font-mono text-[0.8125rem] sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button look="primary" onClick={onDone}>
          {t('security.recovery.kept')}
        </Button>
      </div>
    </div>
  )
}
