import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RecoveryCodes } from './recovery-codes'
import { TotpEnrolment } from './totp-enrolment'
import { api, unwrap } from '@/api/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'

const secondFactorKey = ['second-factor'] as const
type Asking = 'remove' | 'renew'

export function SecondFactorCard() {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<Asking>()
  const [codes, setCodes] = useState<string[]>()
  const state = useQuery({ queryKey: secondFactorKey, queryFn: () => unwrap(api.GET('/auth/mfa')) })
  const enrol = useMutation({ mutationFn: () => unwrap(api.POST('/auth/mfa/totp')) })
  const show = (fresh: string[]) => {
    enrol.reset()
    setAsking(undefined)
    setCodes(fresh)
    void queries.invalidateQueries({ queryKey: secondFactorKey })
  }
  const active = state.data?.totp ?? false
  return (
    <Card>
      <CardHead
        title={t('security.totp')}
        description={t('security.totp.description')}
        actions={state.data && <Badge tone={active ? 'good' : 'plain'}>{active ? t('security.totp.on') : t('security.totp.off')}</Badge>}
      />
      <div className="flex flex-col gap-4 p-5">
        {state.isPending && <SkeletonRows rows={1} />}
        {state.error && <ProblemState error={state.error} retry={() => void state.refetch()} />}
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
        {state.data && !active && !codes && !enrol.data && (
          <>
            <ProblemNotice error={enrol.error} />
            <div>
              <Button look="primary" busy={enrol.isPending} onClick={() => enrol.mutate()}>
                {t('security.totp.begin')}
              </Button>
            </div>
          </>
        )}
        {enrol.data && <TotpEnrolment enrolment={enrol.data} onConfirmed={show} onCancel={() => enrol.reset()} />}
        {active && !codes && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-[0.8125rem] text-ink-soft">{t('security.recovery.left', { count: state.data?.recovery_codes_left ?? 0 })}</p>
            <div className="flex gap-2">
              <Button size="small" onClick={() => setAsking('renew')}>
                {t('security.recovery.renew')}
              </Button>
              <Button size="small" look="danger" onClick={() => setAsking('remove')}>
                {t('security.totp.remove')}
              </Button>
            </div>
          </div>
        )}
      </div>
      <Dialog
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking === 'renew' ? t('security.recovery.renew') : t('security.totp.remove')}
      >
        {asking && (
          <PasswordQuestion
            asking={asking}
            onRenewed={show}
            onRemoved={() => {
              setAsking(undefined)
              void queries.invalidateQueries({ queryKey: secondFactorKey })
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}

interface PasswordQuestionProps {
  asking: Asking
  onRenewed: (codes: string[]) => void
  onRemoved: () => void
}

function PasswordQuestion({ asking, onRenewed, onRemoved }: PasswordQuestionProps) {
  const answer = async (password: string) => {
    if (asking === 'remove') {
      await unwrap(api.DELETE('/auth/mfa/totp', { body: { password } }))
      return onRemoved()
    }
    const { recovery_codes } = await unwrap(api.POST('/auth/mfa/recovery-codes', { body: { password } }))
    onRenewed(recovery_codes)
  }
  return (
    <Form
      unguarded
      className="mt-3"
      look={asking === 'remove' ? 'danger' : 'primary'}
      submit={asking === 'renew' ? t('security.recovery.renew') : t('security.totp.remove')}
      save={(values) => answer(values.text('password'))}
    >
      <p className="text-[0.8125rem] text-ink-soft">{t('security.proof')}</p>
      <PasswordField label={t('field.password')} name="password" autoComplete="current-password" required />
    </Form>
  )
}
