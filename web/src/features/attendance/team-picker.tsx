// Which teams a chart draws: those drawn can be taken off, others put on while there is a line left for them.
import { X } from 'lucide-react'
import type { Group } from './trends'
import { Select } from '@/components/ui/select'
import { t } from '@/lib/i18n'

interface TeamPickerProps {
  teams: Group[]
  chosen: Group[]
  most: number
  onChange: (ids: number[]) => void
}

export function TeamPicker({ teams, chosen, most, onChange }: TeamPickerProps) {
  const ids = chosen.map((team) => team.id ?? 0)
  const others = teams.filter((team) => !ids.includes(team.id ?? 0)).sort((a, b) => a.name.localeCompare(b.name))
  return (
    <div role="group" aria-label={t('trends.teams')} className="mt-4 flex flex-wrap items-center gap-1.5 border-t pt-4">
      {chosen.map((team) => (
        <button
          key={team.id}
          type="button"
          disabled={chosen.length === 1}
          aria-label={t('trends.takeOff', { name: team.name })}
          onClick={() => onChange(ids.filter((id) => id !== team.id))}
          className="inline-flex h-7 items-center gap-1.5 rounded-md border px-2 text-xs hover:bg-hover disabled:pointer-events-none"
        >
          {team.name}
          {chosen.length > 1 && <X aria-hidden="true" className="size-3.5 text-ink-faint" />}
        </button>
      ))}
      {others.length > 0 && chosen.length < most && (
        <Select
          aria-label={t('trends.addTeam')}
          value=""
          onChange={(event) => onChange([...ids, Number(event.target.value)])}
          className="h-7 w-40 text-xs sm:text-xs"
        >
          <option value="">{t('trends.addTeam')}</option>
          {others.map((team) => (
            <option key={team.id} value={team.id ?? ''}>
              {team.name}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
