import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { MailPreview } from './mail-preview'
import { Outbox } from './outbox'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemNotice } from '@/components/ui/problem-state'
import { ZoneNote } from '@/components/ui/zone-note'
import { t } from '@/lib/i18n'

export function MailPage() {
  const queries = useQueryClient()
  const test = useMutation({
    mutationFn: () => unwrap(api.POST('/notices/test')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <Page
      title={t('mail.title')}
      description={t('mail.description')}
      actions={
        <Button busy={test.isPending} onClick={() => test.mutate()}>
          <Send aria-hidden="true" />
          {t('mail.test')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <ProblemNotice error={test.error} />
        {test.data?.state === 'queued' && (
          <Notice tone="good" role="status">
            {t('mail.test.queued', { recipient: test.data.recipient })}
          </Notice>
        )}
        {test.data?.state === 'not_configured' && (
          <Notice tone="caution" role="status" title={t('mail.notConfigured.title')}>
            {t('mail.notConfigured.body')}
          </Notice>
        )}
        <ZoneNote />
        <Outbox />
        <MailPreview />
      </div>
    </Page>
  )
}
