// One team beside the list: its people, and what can be done with it.
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { PersonLink } from './person-name'
import { TeamForm } from './team-form'
import { TeamMembers } from './team-members'
import { useDeleteTeam, useHeadcount, type Team } from './teams'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

export function TeamPanel({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  return (
    <Dialog
      open={team !== undefined}
      onClose={onClose}
      title={team?.team_name ?? ''}
      className="ms-auto me-0 mt-0 h-dvh max-h-none w-[calc(100%-2rem)] max-w-md rounded-none border-y-0 border-e-0"
    >
      {team && <Inside key={team.team_id} team={team} onClose={onClose} />}
    </Dialog>
  )
}

function Inside({ team, onClose }: { team: Team; onClose: () => void }) {
  const names = useGroupNames()
  const writes = usePermission('departments_write')
  const [editing, setEditing] = useState(false)
  const [deleting, setDeleting] = useState(false)
  if (editing) return <TeamForm team={team} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
  return (
    <>
      <dl className="mt-4 grid grid-cols-2 gap-4 text-[0.8125rem]">
        <div>
          <dt className="text-xs text-ink-faint">{t('teams.lead')}</dt>
          <dd className="mt-0.5">
            {team.lead_id ? (
              <PersonLink id={team.lead_id} className="font-medium text-accent-ink hover:underline" />
            ) : (
              t('format.none')
            )}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-ink-faint">{t('people.department')}</dt>
          <dd className="mt-0.5">{names.department(team.department_id) ?? t('format.none')}</dd>
        </div>
      </dl>
      {writes && (
        <div className="mt-4 flex gap-2">
          <Button size="small" onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
            {t('teams.edit')}
          </Button>
          <Button size="small" look="danger" onClick={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" />
            {t('teams.delete')}
          </Button>
        </div>
      )}
      <TeamMembers team={team} />
      {deleting && <DeleteTeam team={team} onClose={() => setDeleting(false)} onDeleted={onClose} />}
    </>
  )
}

// A team made anew would be another one, without its people and its past: so it is asked about before.
function DeleteTeam({ team, onClose, onDeleted }: { team: Team; onClose: () => void; onDeleted: () => void }) {
  const remove = useDeleteTeam()
  const count = useHeadcount({ team_id: team.team_id }, undefined)
  // Said also when the list has been read anew and this panel is gone by then, which callbacks of mutate() are not.
  // What went wrong stands in the question itself.
  const confirmed = async () => {
    await remove.mutateAsync(team.team_id)
    toast(t('teams.deleted', { name: team.team_name }))
    onDeleted()
  }
  return (
    <Confirm
      open
      title={t('teams.delete.title', { name: team.team_name })}
      action={t('teams.delete')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirmed().catch(() => undefined)}
      onClose={onClose}
    >
      {t('teams.delete.body', { count: count ?? 0 })}
    </Confirm>
  )
}
