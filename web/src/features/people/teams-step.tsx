// Second step of a new company: its teams, one name after the other. Each is saved at once.
import { useMutation } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useRef, type FormEvent } from 'react'
import { saveTeam, useDeleteTeam, useGroupsChanged } from './teams'
import { Button } from '@/components/ui/button'
import { controlLook, Field } from '@/components/ui/field'
import { ProblemNotice, problemSentence } from '@/components/ui/problem-state'
import { cn } from '@/lib/cn'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

const usual = ['engineering', 'sales', 'support', 'operations', 'finance', 'people'] as const

export function TeamsStep() {
  const teams = useTeams()
  const changed = useGroupsChanged()
  const input = useRef<HTMLInputElement>(null)
  const add = useMutation({ mutationFn: (team_name: string) => saveTeam(undefined, { team_name }), onSuccess: changed })
  const remove = useDeleteTeam()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = input.current?.value.trim()
    if (!name) return
    add.mutate(name, {
      onSuccess: () => {
        if (input.current) input.current.value = ''
      },
    })
  }
  const here = new Set(teams.data?.map((team) => team.team_name.toLowerCase()))
  const offered = usual.map((each) => t(`setup.team.${each}`)).filter((name) => !here.has(name.toLowerCase()))
  const told = problemOf(add.error)
  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={submit}>
        <Field label={t('teams.name')} error={told ? (told.fieldMessage('team_name') ?? problemSentence(add.error)) : undefined}>
          {(control) => (
            <div className="flex gap-2 sm:max-w-md">
              <input {...control} ref={input} maxLength={255} autoComplete="off" className={controlLook} />
              <Button type="submit" busy={add.isPending}>
                <Plus aria-hidden="true" />
                {t('setup.team.add')}
              </Button>
            </div>
          )}
        </Field>
      </form>
      {offered.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
          <span className="text-ink-faint">{t('setup.team.usual')}</span>
          {offered.map((name) => (
            <button
              key={name}
              type="button"
              disabled={add.isPending}
              aria-label={t('setup.team.addOf', { name })}
              onClick={() => add.mutate(name)}
              className="inline-flex h-7 items-center gap-1 rounded-full border border-dashed border-line-strong px-2.5 text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-55"
            >
              <Plus aria-hidden="true" className="size-3.5" />
              {name}
            </button>
          ))}
        </div>
      )}
      <ProblemNotice error={teams.error ?? remove.error} />
      <ul aria-label={t('teams.title')} aria-live="polite" className="flex flex-wrap gap-2">
        {teams.data?.map((team) => (
          <li key={team.team_id} className={cn('flex h-8 items-center gap-1 rounded-full bg-accent-soft ps-3 pe-1 text-[0.8125rem] font-medium text-accent-ink')}>
            {team.team_name}
            <button
              type="button"
              aria-label={t('setup.team.removeOf', { name: team.team_name })}
              onClick={() => remove.mutate(team.team_id)}
              className="flex size-6 items-center justify-center rounded-full hover:bg-surface"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
