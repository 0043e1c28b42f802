// Teams that have rules of their own; for all others the company's hold.
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { rulesOf, useRefresh, useRules } from './attendance'
import { asChange, dropRules, putRules } from './rules'
import { RulesWords } from './rules-words'
import type { Rules } from './shift'
import { TeamRulesForm } from './team-rules-form'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

// A team whose rules are changed, or 0 for one to be chosen.
type Editing = number | undefined

export function TeamRulesCard() {
  const changes = usePermission('attendance_rules')
  const rules = useRules()
  const teams = useTeams()
  const refresh = useRefresh()
  const [editing, setEditing] = useState<Editing>()
  const company = rulesOf(rules.data, null)
  const own = (rules.data ?? []).filter((each) => each.team_id !== null)
  const nameOf = (team: number | null) => teams.data?.find((each) => each.team_id === team)?.team_name ?? t('format.none')
  const drop = useMutation({
    mutationFn: (team: Rules) => dropRules(team.team_id ?? 0),
    onSuccess: (_, team) => {
      toast(t('rules.dropped', { team: nameOf(team.team_id) }), { undo: () => putRules(team.team_id, asChange(team)).then(refresh) })
      return refresh()
    },
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  if (!company || !teams.data || (own.length === 0 && !changes)) return null
  const others = teams.data.filter((team) => !own.some((each) => each.team_id === team.team_id))
  return (
    <Card aria-labelledby="team-rules">
      <CardHead
        id="team-rules"
        title={t('rules.teams')}
        description={t('rules.teams.description')}
        actions={
          changes &&
          others.length > 0 && (
            <Button size="small" onClick={() => setEditing(0)}>
              <Plus aria-hidden="true" />
              {t('rules.addTeam')}
            </Button>
          )
        }
      />
      {own.length === 0 ? (
        <p className="p-5 text-[0.8125rem] text-ink-soft">{t('rules.noTeams')}</p>
      ) : (
        <ul className="mt-3 divide-y border-t">
          {own.map((each) => (
            <li key={each.team_id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="text-[0.8125rem] font-medium">{nameOf(each.team_id)}</p>
                <RulesWords rules={each} />
              </div>
              {changes && (
                <div className="flex gap-2">
                  <Button size="small" aria-label={t('rules.changeOf', { team: nameOf(each.team_id) })} onClick={() => setEditing(each.team_id ?? 0)}>
                    {t('rules.change')}
                  </Button>
                  <Button
                    look="quiet"
                    size="small"
                    busy={drop.isPending && drop.variables === each}
                    aria-label={t('rules.dropOf', { team: nameOf(each.team_id) })}
                    onClick={() => drop.mutate(each)}
                  >
                    {t('rules.drop')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing ? t('rules.changeOf', { team: nameOf(editing) }) : t('rules.addTeam')}
        className="max-w-xl"
      >
        <TeamRulesForm
          team={editing || undefined}
          teams={others}
          rules={rulesOf(rules.data, editing || null) ?? company}
          onDone={() => setEditing(undefined)}
        />
      </Dialog>
    </Card>
  )
}
