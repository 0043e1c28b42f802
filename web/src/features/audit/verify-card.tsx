import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import type { Verification } from './audit'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-state'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

export function VerifyCard() {
  const verify = useMutation({ mutationFn: () => unwrap(api.GET('/audit/verify')) })
  return (
    <Card className="mb-5 pb-4">
      <CardHead
        title={t('audit.verify.title')}
        description={t('audit.verify.description')}
        actions={
          <Button busy={verify.isPending} onClick={() => verify.mutate()}>
            <ShieldCheck aria-hidden="true" />
            {t('audit.verify')}
          </Button>
        }
      />
      <ProblemNotice error={verify.error} className="mx-5 mt-3" />
      {verify.data && <Result found={verify.data} />}
    </Card>
  )
}

function Result({ found }: { found: Verification }) {
  const format = useFormat()
  const fault = found.first_fault
  if (fault) {
    const row = fault.seq === null || fault.seq === undefined ? (fault.audit_id ?? '') : format.number(fault.seq)
    return (
      <Notice tone="danger" role="alert" title={t('audit.verify.fault')} className="mx-5 mt-3">
        {t(`audit.fault.${fault.kind}`, { row })}
      </Notice>
    )
  }
  return (
    <Notice tone="good" role="status" className="mx-5 mt-3">
      {t(found.complete ? 'audit.verify.sound' : 'audit.verify.newest', { checked: found.checked })}
      {found.unsealed > 0 && ` ${t('audit.verify.waiting', { unsealed: found.unsealed })}`}
      {found.last_checkpoint && ` ${t('audit.verify.checkpoint', { seq: found.last_checkpoint.seq, at: format.dateTime(found.last_checkpoint.at) })}`}
    </Notice>
  )
}
