// How days are written, asked where they could be read in two ways, with what each reading would make of the file's own days.
import type { DateOrder, Import } from './imports'
import { Card, CardHead } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const orders: readonly DateOrder[] = ['day_first', 'month_first']

interface DateOrderProps {
  one: Import
  onChange: (order: DateOrder) => void
}

export function DateOrderChoice({ one, onChange }: DateOrderProps) {
  const format = useFormat()
  const samples = one.columns.flatMap((column) => column.dates).filter((date, index, all) => all.findIndex((each) => each.text === date.text) === index)
  return (
    <Card aria-labelledby="dates">
      <CardHead id="dates" title={t('imports.dates')} description={t('imports.dates.about')} />
      <div className="flex flex-col gap-3 p-5 pt-4">
        {one.date_order_needed && <Notice tone="caution">{t('imports.dates.needed')}</Notice>}
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">{t('imports.dates')}</legend>
          {orders.map((order) => (
            <label
              key={order}
              className={cn(
                'rounded-xl border p-4 text-[0.8125rem] has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
                one.date_order === order ? 'border-accent bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <span className="flex items-center gap-2.5 font-medium">
                <input type="radio" name="date_order" checked={one.date_order === order} onChange={() => onChange(order)} className="size-4 accent-(--accent) outline-none" />
                {t(`imports.dates.${order}`)}
              </span>
              <span className="mt-2.5 flex flex-col gap-1 ps-6.5 text-xs text-ink-soft">
                {samples.slice(0, 3).map((date) => (
                  <span key={date.text} className="flex flex-wrap items-baseline gap-x-2">
                    <span className="tabular-nums">{date.text}</span>
                    <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
                      →
                    </span>
                    <span className="font-medium text-ink">{date[order] ? format.longDay(date[order]) : t('imports.dates.noDay')}</span>
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </Card>
  )
}
