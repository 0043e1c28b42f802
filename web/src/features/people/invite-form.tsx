import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Invited } from './invited'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form'
import { FormProblem } from '@/components/ui/form-problem'
import { RoleOptions } from '@/components/ui/role-options'
import { submitted } from '@/lib/form'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { roleWish, useRoles } from '@/lib/roles'
import { useMe } from '@/lib/session'

export function InviteForm({ onDone }: { onDone: () => void }) {
  const me = useMe()
  const queries = useQueryClient()
  const roles = useRoles()
  const teams = useTeams()
  const invite = useMutation({
    mutationFn: (body: components['schemas']['NewInvite']) => unwrap(api.POST('/invites', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invites'] }),
  })
  if (invite.data) return <Invited invite={invite.data} onDone={onDone} onMore={() => invite.reset()} />
  const problem = problemOf(invite.error)
  // Nobody hands out more than they hold; the server refuses what only it can judge.
  const offered = (roles.data ?? []).filter((role) => role.role_id !== 'admin' || me.role === 'admin')
  return (
    <form
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        const text = submitted(event)
        const team = text('team_id')
        invite.mutate({
          email: text('email') ?? '',
          ...roleWish(offered, text('role') ?? 'employee'),
          team_id: team ? Number(team) : undefined,
          expires_in_days: Number(text('expires_in_days') ?? 7),
        })
      }}
    >
      <TextField
        label={t('field.email')}
        name="email"
        type="email"
        autoComplete="off"
        required
        error={problem?.fieldMessage('email') ?? (problem?.code === 'email_taken' ? problem.detail : undefined)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t('field.role')} name="role" key={roles.data ? 'known' : 'unknown'} defaultValue="employee" error={problem?.fieldMessage('role')}>
          <RoleOptions roles={offered} />
        </SelectField>
        <SelectField label={t('invites.validFor')} name="expires_in_days" defaultValue="7" error={problem?.fieldMessage('expires_in_days')}>
          {[1, 7, 14, 30].map((days) => (
            <option key={days} value={days}>
              {t('days', { days })}
            </option>
          ))}
        </SelectField>
      </div>
      {teams.data && teams.data.length > 0 && (
        <SelectField label={t('field.team')} name="team_id" optional={t('field.optional')} defaultValue="" error={problem?.fieldMessage('team_id')}>
          <option value="">{t('field.team.none')}</option>
          {teams.data.map((team) => (
            <option key={team.team_id} value={team.team_id}>
              {team.team_name}
            </option>
          ))}
        </SelectField>
      )}
      <FormProblem error={invite.error} fields={['email', 'role', 'team_id', 'expires_in_days']} />
      <div className="mt-1 flex justify-end gap-2">
        <Button onClick={onDone}>{t('dialog.cancel')}</Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          {t('invites.create')}
        </Button>
      </div>
    </form>
  )
}
