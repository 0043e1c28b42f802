// Says that what is shown is somebody else's, for as long as an admin views as them.
import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

export function ViewBanner() {
  const me = useMe()
  const format = useFormat()
  const stop = useMutation({
    mutationFn: () => unwrap(api.DELETE('/access/view-as')),
    // A fresh document: nothing of what was shown here stays in memory.
    onSettled: () => location.assign('/settings/users'),
  })
  if (!me.viewed_by) return null
  const name = me.full_name || me.email
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-caution-soft px-4 py-2 text-[0.8125rem] sm:px-8">
      <Eye aria-hidden="true" className="size-4 shrink-0 text-caution" />
      <p className="min-w-0 flex-1 basis-52">
        {me.viewed_by.over ? t('view.over', { name }) : t('view.now', { name, until: format.dateTime(me.viewed_by.ends_at) })}
      </p>
      <Button size="small" busy={stop.isPending} onClick={() => stop.mutate()}>
        {t('view.stop')}
      </Button>
    </div>
  )
}
