// Says that there is no connection, and how many check-ins and check-outs wait for one.
import { WifiOff } from 'lucide-react'
import { t } from '@/lib/i18n'
import { useOnline } from '@/lib/online'

export function OfflineBanner({ kept }: { kept: number }) {
  const online = useOnline()
  const text = !online ? t('offline.now', { kept }) : kept > 0 ? t('offline.kept', { kept }) : ''
  return (
    <div role="status">
      {text && (
        <p className="flex items-center gap-2.5 border-b bg-caution-soft px-4 py-2 text-[0.8125rem] sm:px-8">
          <WifiOff aria-hidden="true" className="size-4 shrink-0 text-caution" />
          {text}
        </p>
      )}
    </div>
  )
}
