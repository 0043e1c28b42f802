// The same people as rows or as cards; the choice lives in the address.
import { LayoutGrid, Rows3 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'

export function ViewToggle({ cards, onChange }: { cards: boolean; onChange: (cards: boolean) => void }) {
  return (
    <div role="group" aria-label={t('people.view')} className="hidden rounded-lg border p-0.5 sm:flex">
      <Button look="quiet" size="icon" aria-pressed={!cards} aria-label={t('people.view.rows')} onClick={() => onChange(false)} className="h-7 aria-pressed:bg-hover aria-pressed:text-ink">
        <Rows3 aria-hidden="true" />
      </Button>
      <Button look="quiet" size="icon" aria-pressed={cards} aria-label={t('people.view.cards')} onClick={() => onChange(true)} className="h-7 aria-pressed:bg-hover aria-pressed:text-ink">
        <LayoutGrid aria-hidden="true" />
      </Button>
    </div>
  )
}
