// The command palette: go to any page one may open, find a person or a team, or do something at once.
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useActions } from '@/app/palette-actions'
import { useFound } from '@/app/palette-found'
import { placesFor } from '@/app/places'
import { CommandList, type Command, type CommandGroup } from '@/components/ui/command-list'
import { Kbd } from '@/components/ui/kbd'
import { BareDialog } from '@/components/ui/dialog'
import { t, useLanguage } from '@/lib/i18n'
import { bestFits } from '@/lib/matching'
import { useMe } from '@/lib/session'

export interface PaletteProps {
  open: boolean
  onClose: () => void
  onShortcuts: () => void
  onAssistant?: () => void
}

export default function Palette({ open, onClose, ...more }: PaletteProps) {
  return (
    <BareDialog light open={open} onClose={onClose} label={t('palette.title')} className="mt-[12dvh] max-w-xl">
      <Choices onClose={onClose} {...more} />
    </BareDialog>
  )
}

function Choices({ onClose, onShortcuts, onAssistant }: Omit<PaletteProps, 'open'>) {
  const me = useMe()
  const language = useLanguage()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const found = useFound(typed)
  const actions = useActions({ onShortcuts, onAssistant })
  const closing = ({ run, ...command }: Command): Command => ({
    ...command,
    run: () => {
      onClose()
      run()
    },
  })
  const going = useMemo(
    () => placesFor(me).map(({ to, text, icon, key }) => ({ key: to, title: t(text), icon, hint: key && `G ${key.toUpperCase()}`, to })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- texts are of the language
    [me, language],
  )
  const group = (title: string, commands: Command[]): CommandGroup => ({ title, commands: commands.map(closing) })
  const goTo = (to: string) => () => void navigate(to)
  const groups = [
    group(t('palette.go'), bestFits(typed, going, (each) => each.title).map(({ to, ...each }) => ({ ...each, run: goTo(to) }))),
    group(t('palette.people'), found.people.map(({ to, ...each }) => ({ ...each, run: goTo(to) }))),
    group(t('palette.teams'), found.teams.map(({ to, ...each }) => ({ ...each, run: goTo(to) }))),
    group(t('palette.act'), bestFits(typed, actions, (each) => each.title)),
  ]
  return (
    <>
      <CommandList label={t('palette.label')} typed={typed} onType={setTyped} groups={groups} busy={found.isPending} />
      <p className="hidden items-center gap-3 border-t px-4 py-2.5 text-xs text-ink-faint sm:flex">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('palette.move')}
        </span>
        <span>
          <Kbd>↵</Kbd> {t('palette.choose')}
        </span>
        <span>
          <Kbd>Esc</Kbd> {t('palette.close')}
        </span>
      </p>
    </>
  )
}
