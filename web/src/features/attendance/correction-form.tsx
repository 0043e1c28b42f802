// Asking for a day of one's own to be recorded otherwise.
import { useState } from 'react'
import { useRefresh } from './attendance'
import { withdraw, type NewCorrection } from './corrections'
import { attendedStatuses, isStatus, statuses, statusName, type AttendanceRecord, type Status } from './status'
import { api, unwrap } from '@/api/client'
import { DayField, Form, SelectField, TextAreaField } from '@/components/ui/form'
import { toast } from '@/components/ui/toast'
import { formatShortDay } from '@/lib/day-format'
import type { Day } from '@/lib/days'
import type { FormValues } from '@/lib/form'
import { t } from '@/lib/i18n'

interface CorrectionFormProps {
  day: Day
  record: AttendanceRecord | undefined
  // What was meant, where the link says so.
  meant?: { in?: string; out?: string }
  // Once it is sent: whatever lies over the page is closed, so that it can be taken back there.
  onSent: () => void
  onCancel: () => void
}

export function CorrectionForm({ day, record, meant, onSent, onCancel }: CorrectionFormProps) {
  const [status, setStatus] = useState<Status>(record && attendedStatuses.includes(record.status) ? record.status : 'Present')
  const refresh = useRefresh()
  const timed = attendedStatuses.includes(status)
  const wish = (values: FormValues): NewCorrection => ({
    attendance_date: day,
    status,
    check_in_time: timed ? values.nullable('check_in_time') : null,
    check_out_time: timed ? values.nullable('check_out_time') : null,
    reason: values.text('reason'),
  })
  return (
    <section aria-labelledby="ask" className="rounded-xl border p-4">
      <h3 id="ask" className="mb-3 text-[0.8125rem] font-semibold">
        {t('correction.ask')}
      </h3>
      <Form
        save={(values) => unwrap(api.POST('/corrections', { body: wish(values) }))}
        onSaved={(asked) => {
          toast(t('correction.asked', { day: formatShortDay(day) }), {
            undo: () => withdraw(asked.correction_id).then(refresh),
          })
          onSent()
          return refresh()
        }}
        submit={t('correction.send')}
        cancel={onCancel}
        body="NewCorrection"
      >
        <SelectField
          name="status"
          label={t('correction.shouldBe')}
          value={status}
          onChange={(event) => isStatus(event.target.value) && setStatus(event.target.value)}
          options={statuses.map((each) => ({ value: each, label: statusName(each) }))}
        />
        {timed && (
          <div className="grid grid-cols-2 gap-3">
            <DayField
              name="check_in_time"
              type="time"
              label={t('attendance.checkedIn')}
              defaultValue={meant?.in ?? record?.check_in_time?.slice(0, 5)}
              optional={t('field.optional')}
            />
            <DayField
              name="check_out_time"
              type="time"
              label={t('attendance.checkedOut')}
              defaultValue={meant?.out ?? record?.check_out_time?.slice(0, 5)}
              optional={t('field.optional')}
              hint={t('correction.midnight')}
            />
          </div>
        )}
        <TextAreaField name="reason" label={t('correction.reason')} hint={t('correction.reason.hint')} required />
      </Form>
    </section>
  )
}
