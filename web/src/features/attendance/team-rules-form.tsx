import { useRefresh } from './attendance'
import { putRules, rulesOfForm } from './rules'
import { RulesFields } from './rules-fields'
import type { Rules } from './shift'
import type { components } from '@/api/schema'
import { Form, SelectField } from '@/components/ui/form'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

interface TeamRulesFormProps {
  // Nothing: one of `teams` is chosen here.
  team: number | undefined
  teams: components['schemas']['Team'][]
  rules: Rules
  onDone: () => void
}

export function TeamRulesForm({ team, teams, rules, onDone }: TeamRulesFormProps) {
  const refresh = useRefresh()
  return (
    <Form
      save={(values) => putRules(team ?? values.whole('team') ?? null, rulesOfForm(values))}
      onSaved={() => {
        toast(t('company.saved'))
        onDone()
        return refresh()
      }}
      submit={t('company.save')}
      cancel={onDone}
      body="RulesChange"
      unguarded
    >
      {team === undefined && (
        <SelectField
          name="team"
          label={t('filter.team')}
          required
          options={[{ value: '', label: t('rules.chooseTeam') }, ...teams.map((each) => ({ value: each.team_id, label: each.team_name }))]}
        />
      )}
      <RulesFields rules={rules} />
    </Form>
  )
}
