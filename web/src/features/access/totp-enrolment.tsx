import { useMutation } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { TextField } from '@/components/ui/form'
import { FormProblem } from '@/components/ui/form-problem'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

interface TotpEnrolmentProps {
  enrolment: components['schemas']['TotpEnrolment']
  onConfirmed: (recoveryCodes: string[]) => void
  onCancel: () => void
}

export function TotpEnrolment({ enrolment, onConfirmed, onCancel }: TotpEnrolmentProps) {
  const confirm = useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/auth/mfa/totp/confirm', { body: { code } })),
    onSuccess: ({ recovery_codes }) => onConfirmed(recovery_codes),
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        const text = submitted(event)
        confirm.mutate(text('code') ?? '')
      }}
    >
      <p className="text-[0.8125rem] text-ink-soft">{t('security.totp.scan')}</p>
      <div className="self-start rounded-lg bg-white p-3">
        <QRCodeSVG value={enrolment.uri} size={176} title={t('security.totp.qr')} />
      </div>
      <CopyField label={t('security.totp.secret')} value={enrolment.secret} hint={t('security.totp.secret.hint')} />
      <TextField
        label={t('security.totp.code')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        fieldClassName="sm:max-w-xs"
        error={problemOf(confirm.error)?.fieldMessage('code')}
      />
      <FormProblem error={confirm.error} fields={['code']} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('dialog.cancel')}</Button>
        <Button type="submit" look="primary" busy={confirm.isPending}>
          {t('security.totp.confirm')}
        </Button>
      </div>
    </form>
  )
}
