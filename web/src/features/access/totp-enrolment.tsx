import { QRCodeSVG } from 'qrcode.react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { CopyField } from '@/components/ui/copy-field'
import { Form, TextField } from '@/components/ui/form'
import { t } from '@/lib/i18n'

interface TotpEnrolmentProps {
  enrolment: components['schemas']['TotpEnrolment']
  onConfirmed: (recoveryCodes: string[]) => void
  onCancel: () => void
}

export function TotpEnrolment({ enrolment, onConfirmed, onCancel }: TotpEnrolmentProps) {
  return (
    <Form
      unguarded
      submit={t('security.totp.confirm')}
      cancel={onCancel}
      save={(values) => unwrap(api.POST('/auth/mfa/totp/confirm', { body: { code: values.text('code') } }))}
      onSaved={({ recovery_codes }) => onConfirmed(recovery_codes)}
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
      />
    </Form>
  )
}
