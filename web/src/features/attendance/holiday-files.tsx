// Holidays in from a calendar, and out as one. What the calendar brought is said, and can be taken back.
import { useMutation } from '@tanstack/react-query'
import { CalendarArrowDown, CalendarArrowUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useRefresh } from './attendance'
import { importCalendar, removeHoliday, type HolidayImport } from './holidays'
import { api } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FileMenu } from '@/components/ui/file-menu'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { formatFullDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import { save } from '@/lib/save'

export function HolidayFiles({ changes }: { changes: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const refresh = useRefresh()
  const [told, setTold] = useState<HolidayImport>()
  const complain = (error: unknown) => toast(problemSentence(error), { tone: 'danger' })
  const bring = useMutation({
    mutationFn: importCalendar,
    onSuccess: (result) => {
      setTold(result)
      return refresh()
    },
    onError: complain,
  })
  const takeBack = useMutation({
    mutationFn: (result: HolidayImport) => Promise.all(result.added.map(({ day }) => removeHoliday(day))),
    onSuccess: () => {
      setTold(undefined)
      toast(t('holidays.takenBack'))
    },
    onError: complain,
    onSettled: refresh,
  })
  const give = useMutation({
    mutationFn: async () => {
      const { data, error, response } = await api.GET('/holidays/calendar', { parseAs: 'blob' })
      if (!response.ok) throw new ApiProblem(response.status, error)
      save(data as Blob | undefined, 'holidays.ics')
    },
    onError: complain,
  })
  return (
    <>
      {changes && (
        <>
          <input
            ref={input}
            type="file"
            accept=".ics,text/calendar"
            aria-label={t('holidays.import')}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) bring.mutate(file)
            }}
          />
          <Button size="small" busy={bring.isPending} onClick={() => input.current?.click()}>
            <CalendarArrowUp aria-hidden="true" />
            {t('holidays.import')}
          </Button>
        </>
      )}
      <Button size="small" busy={give.isPending} onClick={() => give.mutate()}>
        <CalendarArrowDown aria-hidden="true" />
        {t('holidays.export')}
      </Button>
      <FileMenu path="/holidays" name="holidays" />
      <Dialog open={told !== undefined} onClose={() => setTold(undefined)} title={t('holidays.imported', { count: told?.added.length ?? 0 })}>
        {told && (
          <>
            <ul className="flex list-disc flex-col gap-1 ps-4 text-[0.8125rem] text-ink-soft empty:hidden">
              {told.kept > 0 && <li>{t('holidays.kept', { count: told.kept })}</li>}
              {told.timed > 0 && <li>{t('holidays.timed', { count: told.timed })}</li>}
              {told.outside > 0 && <li>{t('holidays.outside', { count: told.outside })}</li>}
            </ul>
            {told.added.length > 0 && (
              <ul className="mt-3 max-h-72 divide-y overflow-y-auto rounded-lg border text-[0.8125rem]">
                {told.added.map(({ day, name }) => (
                  <li key={day} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
                    <span className="font-medium">{name}</span>
                    <span className="text-ink-faint">{formatFullDay(day)}</span>
                  </li>
                ))}
              </ul>
            )}
            <div className="mt-5 flex justify-end gap-2">
              {told.added.length > 0 && (
                <Button busy={takeBack.isPending} onClick={() => takeBack.mutate(told)}>
                  {t('holidays.takeBack')}
                </Button>
              )}
              <Button look="primary" onClick={() => setTold(undefined)}>
                {t('dialog.done')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  )
}
