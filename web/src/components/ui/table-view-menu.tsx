// Views that somebody saved for a table: a search, an order, filters and columns under a name.
import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Form, TextField } from '@/components/ui/form'
import { Menu, MenuChoice, MenuItem, MenuLine } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { useTablePreferences } from '@/lib/table-preferences'
import type { TableState } from '@/lib/table-state'

// No title can be empty, so the empty one means the table as it comes.
const usual = ''

export function ViewMenu({ table }: { table: TableState }) {
  const preferences = useTablePreferences(table.name)
  const [naming, setNaming] = useState(false)
  const current = preferences.views.find((view) => view.search === table.view)
  const choose = (title: string) => {
    const view = preferences.views.find((each) => each.title === title)
    preferences.chooseColumns(view?.columns ?? {})
    table.open(view?.search ?? '')
  }
  const remove = () => {
    if (!current) return
    preferences.removeView(current.title)
    toast(t('table.view.removed', { title: current.title }), { undo: async () => preferences.saveView(current) })
  }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button look="quiet" size="small">
            <Bookmark aria-hidden="true" />
            <span className="max-w-32 truncate">{current?.title ?? t('table.views')}</span>
          </Button>
        }
      >
        {preferences.views.length > 0 && (
          <>
            <MenuChoice
              label={t('table.views')}
              value={current?.title ?? (table.view === '' ? usual : 'none')}
              options={[{ value: usual, label: t('table.view.usual') }, ...preferences.views.map(({ title }) => ({ value: title, label: title }))]}
              onChange={choose}
            />
            <MenuLine />
          </>
        )}
        <MenuItem onSelect={() => setNaming(true)}>
          <BookmarkPlus aria-hidden="true" />
          {t('table.view.save')}
        </MenuItem>
        {current && (
          <MenuItem onSelect={remove}>
            <Trash2 aria-hidden="true" />
            {t('table.view.remove', { title: current.title })}
          </MenuItem>
        )}
      </Menu>
      <Dialog open={naming} onClose={() => setNaming(false)} title={t('table.view.save')}>
        <Form
          className="mt-3"
          submit={t('table.view.keep')}
          cancel={() => setNaming(false)}
          save={async (values) => {
            const title = values.text('title')
            preferences.saveView({ title, search: table.view, columns: preferences.columns })
            return title
          }}
          onSaved={(title) => {
            setNaming(false)
            toast(t('table.view.saved', { title }))
          }}
        >
          <p className="text-[0.8125rem] text-ink-soft">{t('table.view.meaning')}</p>
          <TextField label={t('table.view.title')} name="title" required maxLength={60} defaultValue={current?.title} autoComplete="off" />
        </Form>
      </Dialog>
    </>
  )
}
