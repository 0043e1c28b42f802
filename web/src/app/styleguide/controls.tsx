import { Ellipsis, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Section } from './section'
import { Avatar } from '@/components/ui/avatar'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button, type ButtonLook } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuCheck, MenuItem, MenuLine } from '@/components/ui/menu'
import { Switch } from '@/components/ui/switch'
import { TabLinks } from '@/components/ui/tabs'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

const looks: ButtonLook[] = ['primary', 'plain', 'quiet', 'danger']
const tones: Tone[] = ['plain', 'accent', 'good', 'caution', 'danger']

export function Controls() {
  const me = useMe()
  const [open, setOpen] = useState<'dialog' | 'confirm'>()
  const [on, setOn] = useState(true)
  const name = me.full_name || me.email
  const close = () => setOpen(undefined)
  return (
    <>
      <Section title={t('styleguide.buttons')} className="flex-col">
        {looks.map((look) => (
          <div key={look} className="flex flex-wrap items-center gap-3">
            <Button look={look}>{t('dialog.done')}</Button>
            <Button look={look} size="small">
              <Plus aria-hidden="true" />
              {t('copy.do')}
            </Button>
            <Button look={look} size="icon" aria-label={t('dialog.close')}>
              <Trash2 aria-hidden="true" />
            </Button>
            <Button look={look} busy>
              {t('dialog.done')}
            </Button>
            <Button look={look} disabled>
              {t('dialog.done')}
            </Button>
          </div>
        ))}
      </Section>
      <Section title={t('styleguide.small')} className="items-center">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        {(['small', 'normal', 'large', 'huge'] as const).map((size) => (
          <Avatar key={size} name={name} size={size} />
        ))}
        <Kbd>K</Kbd>
        <Switch checked={on} onChange={setOn}>
          {on ? t('roles.yes') : t('roles.no')}
        </Switch>
      </Section>
      <Section title={t('styleguide.overlays')} className="items-center">
        <Menu
          trigger={
            <Button size="icon" aria-label={t('table.actions')}>
              <Ellipsis aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onSelect={() => setOpen('dialog')}>{t('styleguide.dialog')}</MenuItem>
          <MenuLine />
          <MenuCheck checked={on} onChange={setOn}>
            {t('roles.yes')}
          </MenuCheck>
        </Menu>
        <Button onClick={() => setOpen('dialog')}>{t('styleguide.dialog')}</Button>
        <Button look="danger" onClick={() => setOpen('confirm')}>
          {t('styleguide.confirm')}
        </Button>
        <Dialog open={open === 'dialog'} onClose={close} title={t('styleguide.dialog')}>
          <p className="text-[0.8125rem] text-ink-soft">{t('styleguide.description')}</p>
        </Dialog>
        <Confirm open={open === 'confirm'} title={t('styleguide.confirm')} action={t('dialog.done')} onConfirm={close} onClose={close}>
          {t('styleguide.description')}
        </Confirm>
      </Section>
      <Section title={t('styleguide.tabs')}>
        <TabLinks
          label={t('styleguide.tabs')}
          items={[
            { value: 'first', text: t('nav.home') },
            { value: 'second', text: t('nav.corrections'), count: 3 },
            { value: 'third', text: t('nav.settings') },
          ]}
        />
      </Section>
    </>
  )
}
