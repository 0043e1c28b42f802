// An invitation that was just made: its link is shown this once.
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { Notice } from '@/components/ui/notice'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface InvitedProps {
  invite: components['schemas']['FreshInvite']
  onDone: () => void
  onMore?: () => void
}

export function Invited({ invite, onDone, onMore }: InvitedProps) {
  const format = useFormat()
  return (
    <div className="mt-3 flex flex-col gap-4">
      <Notice tone="good" role="status" title={t('invites.created', { email: invite.email })}>
        {t('invites.created.until', { until: format.dateTime(invite.expires_at) })}
      </Notice>
      {invite.url && <CopyField label={t('invites.link')} value={invite.url} hint={t('invites.link.hint')} />}
      <div className="mt-1 flex justify-end gap-2">
        {onMore && <Button onClick={onMore}>{t('invites.another')}</Button>}
        <Button look="primary" onClick={onDone}>
          {t('dialog.done')}
        </Button>
      </div>
    </div>
  )
}
