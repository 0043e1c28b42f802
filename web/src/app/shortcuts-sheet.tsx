// All keyboard shortcuts that work for this person, and the switch that turns single keys off.
import { placesFor } from '@/app/places'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Switch } from '@/components/ui/switch'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'
import { modifierName, useShortcutsOn } from '@/lib/shortcuts'

interface SheetProps {
  open: boolean
  onClose: () => void
  assistant: boolean
}

export default function ShortcutsSheet({ open, onClose, assistant }: SheetProps) {
  const me = useMe()
  const [on, setOn] = useShortcutsOn()
  const mod = modifierName()
  const going = placesFor(me).flatMap(({ key, text }) => (key ? [{ keys: ['G', key.toUpperCase()], text: t(text) }] : []))
  const anywhere = [
    { keys: [mod, 'K'], text: t('palette.title') },
    ...(assistant ? [{ keys: [mod, 'J'], text: t('panel.open') }] : []),
    { keys: ['/'], text: t('shortcuts.search') },
    { keys: ['?'], text: t('shortcuts.title') },
    { keys: ['F8'], text: t('shortcuts.notices') },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')} className="max-w-2xl">
      <div className="mt-3 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Keys title={t('shortcuts.anywhere')} rows={anywhere} />
        <Keys title={t('shortcuts.go')} rows={going} />
      </div>
      <div className="mt-6 border-t pt-4">
        <Switch checked={on} onChange={setOn}>
          {t('shortcuts.on')}
        </Switch>
      </div>
    </Dialog>
  )
}

function Keys({ title, rows }: { title: string; rows: { keys: string[]; text: string }[] }) {
  return (
    <section>
      <h3 className="pb-1 text-xs font-medium text-ink-faint">{title}</h3>
      <dl className="divide-y">
        {rows.map(({ keys, text }) => (
          <div key={text} className="flex items-center justify-between gap-4 py-2 text-[0.8125rem]">
            <dt>{text}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
