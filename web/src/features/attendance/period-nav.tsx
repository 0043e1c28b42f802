// Steps through months, weeks or days; the name of the shown one is said when it changes.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'

interface PeriodNavProps {
  title: string
  previous: string
  next: string
  onStep: (steps: number) => void
  // Nothing where the present one is shown.
  onToday?: () => void
  as?: 'p' | 'h2'
}

export function PeriodNav({ title, previous, next, onStep, onToday, as: Title = 'h2' }: PeriodNavProps) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Button look="quiet" size="icon" aria-label={previous} onClick={() => onStep(-1)}>
        <ChevronLeft aria-hidden="true" className="rtl:rotate-180" />
      </Button>
      <Button look="quiet" size="icon" aria-label={next} onClick={() => onStep(1)}>
        <ChevronRight aria-hidden="true" className="rtl:rotate-180" />
      </Button>
      <Title aria-live="polite" className="ms-1.5 text-[0.9375rem] font-semibold first-letter:uppercase">
        {title}
      </Title>
      {onToday && (
        <Button look="plain" size="small" onClick={onToday} className="ms-2">
          {t('attendance.goToday')}
        </Button>
      )}
    </div>
  )
}
