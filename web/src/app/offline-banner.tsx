// Says that there is no connection and how many check-ins and check-outs wait for one. Checking in and out stays possible from here,
// whatever the page below could not fetch.
import { WifiOff } from 'lucide-react'
import { usePunch } from '@/app/use-punch'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'
import { useOnline } from '@/lib/online'

export function OfflineBanner({ kept }: { kept: number }) {
  const online = useOnline()
  const punch = usePunch()
  const text = !online ? t('offline.now', { kept }) : kept > 0 ? t('offline.kept', { kept }) : ''
  return (
    <div role="status">
      {text && (
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 border-b bg-caution-soft px-4 py-2 text-[0.8125rem] sm:px-8">
          <WifiOff aria-hidden="true" className="size-4 shrink-0 text-caution" />
          <p className="min-w-0 flex-1 basis-52">{text}</p>
          {!online && punch && (
            <div className="flex gap-2">
              <Button size="small" onClick={() => void punch('in')}>
                {t('punch.in')}
              </Button>
              <Button size="small" onClick={() => void punch('out')}>
                {t('punch.out')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
