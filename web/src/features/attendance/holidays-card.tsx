// Days on which nobody is expected: from last year on, by year.
import { useMutation } from '@tanstack/react-query'
import { CalendarHeart, Trash2 } from 'lucide-react'
import { useHolidays, useRefresh, type Holiday } from './attendance'
import { HolidayFiles } from './holiday-files'
import { addHoliday, byYear, removeHoliday } from './holidays'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { DayField, Form, TextField } from '@/components/ui/form'
import { problemSentence, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { cn } from '@/lib/cn'
import { formatFullDay, formatShortDay } from '@/lib/day-format'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'
import { useNow } from '@/lib/use-now'

export function HolidaysCard() {
  const changes = usePermission('attendance_rules')
  const { day: today } = useNow(60)
  const from = `${Number(today.slice(0, 4)) - 1}-01-01`
  const holidays = useHolidays(from)
  const refresh = useRefresh()
  return (
    <Card aria-labelledby="holidays">
      <CardHead id="holidays" title={t('holidays.title')} description={t('holidays.description')} actions={<HolidayFiles changes={changes} />} />
      {changes && (
        <Form
          key={holidays.data?.length}
          save={(values) => addHoliday({ day: values.text('day'), name: values.text('name') })}
          onSaved={(added) => {
            toast(t('holidays.added', { name: added.name }), { undo: () => removeHoliday(added.day).then(refresh) })
            return refresh()
          }}
          submit={t('holidays.add')}
          look="plain"
          body="NewHoliday"
          codes={{ holiday_taken: 'day' }}
          className="px-5 pt-4"
        >
          <div className="grid gap-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <DayField name="day" label={t('holidays.day')} />
            <TextField name="name" label={t('holidays.name')} />
          </div>
        </Form>
      )}
      {holidays.error && <ProblemState error={holidays.error} retry={() => void holidays.refetch()} />}
      {holidays.isPending && <SkeletonRows rows={5} />}
      {holidays.data?.length === 0 && (
        <EmptyState icon={CalendarHeart} title={t('holidays.empty.title')}>
          {t(changes ? 'holidays.empty.body' : 'holidays.empty.others')}
        </EmptyState>
      )}
      {byYear(holidays.data ?? []).map(([year, days]) => (
        <details key={year} open={year >= today.slice(0, 4)} className="border-t first-of-type:mt-5">
          <summary className="cursor-pointer px-5 py-3 text-xs font-medium text-ink-soft hover:text-ink">{t('holidays.year', { year, count: days.length })}</summary>
          <ul className="pb-2">
            {days.map((holiday) => (
              <HolidayRow key={holiday.day} holiday={holiday} past={holiday.day < today} changes={changes} />
            ))}
          </ul>
        </details>
      ))}
    </Card>
  )
}

function HolidayRow({ holiday, past, changes }: { holiday: Holiday; past: boolean; changes: boolean }) {
  const refresh = useRefresh()
  const remove = useMutation({
    mutationFn: () => removeHoliday(holiday.day),
    onSuccess: () => {
      toast(t('holidays.removed', { name: holiday.name }), { undo: () => addHoliday(holiday).then(refresh) })
      return refresh()
    },
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  return (
    <li className={cn('flex min-h-10 items-center gap-4 px-5 text-[0.8125rem]', past && 'text-ink-faint')}>
      <span className="w-32 shrink-0 tabular-nums" title={formatFullDay(holiday.day)}>
        {formatShortDay(holiday.day)}
      </span>
      <span className="min-w-0 flex-1 truncate font-medium">{holiday.name}</span>
      {changes && (
        <Button look="quiet" size="icon" busy={remove.isPending} aria-label={t('holidays.removeOf', { name: holiday.name })} onClick={() => remove.mutate()}>
          <Trash2 aria-hidden="true" />
        </Button>
      )}
    </li>
  )
}
