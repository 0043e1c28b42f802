import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Invited } from './invited'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Form, SelectField, TextField } from '@/components/ui/form'
import { RoleOptions } from '@/components/ui/role-options'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
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
  // Nobody hands out more than they hold; the server refuses what only it can judge.
  const offered = (roles.data ?? []).filter((role) => role.role_id !== 'admin' || me.role === 'admin')
  return (
    <Form
      className="mt-3"
      body="NewInvite"
      codes={{ email_taken: 'email' }}
      submit={t('invites.create')}
      cancel={onDone}
      save={(values) =>
        invite.mutateAsync({
          email: values.text('email'),
          ...roleWish(offered, values.optional('role') ?? 'employee'),
          team_id: values.whole('team_id'),
          expires_in_days: values.whole('expires_in_days') ?? 7,
        })
      }
    >
      <TextField
        label={t('field.email')}
        name="email"
        type="email"
        autoComplete="off"
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t('field.role')} name="role" key={roles.data ? 'known' : 'unknown'} defaultValue="employee">
          <RoleOptions roles={offered} />
        </SelectField>
        <SelectField label={t('invites.validFor')} name="expires_in_days" defaultValue="7">
          {[1, 7, 14, 30].map((days) => (
            <option key={days} value={days}>
              {t('days', { days })}
            </option>
          ))}
        </SelectField>
      </div>
      {teams.data && teams.data.length > 0 && (
        <SelectField label={t('field.team')} name="team_id" optional={t('field.optional')} defaultValue="">
          <option value="">{t('field.team.none')}</option>
          {teams.data.map((team) => (
            <option key={team.team_id} value={team.team_id}>
              {team.team_name}
            </option>
          ))}
        </SelectField>
      )}
    </Form>
  )
}
