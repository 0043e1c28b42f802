// The company's own rules.
import { rulesOf, useRefresh, useRules } from './attendance'
import { putRules, rulesOfForm } from './rules'
import { RulesFields } from './rules-fields'
import { RulesWords } from './rules-words'
import { Card, CardHead } from '@/components/ui/card'
import { CheckField, Form } from '@/components/ui/form'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

export function RulesCard() {
  const changes = usePermission('attendance_rules')
  const rules = useRules()
  const refresh = useRefresh()
  const company = rulesOf(rules.data, null)
  return (
    <Card aria-labelledby="company-rules">
      <CardHead id="company-rules" title={t('rules.company')} description={t('rules.company.description')} />
      {rules.error && <ProblemState error={rules.error} retry={() => void rules.refetch()} />}
      {rules.isPending && <SkeletonRows rows={4} />}
      {company && !changes && <RulesWords rules={company} className="p-5" />}
      {company && changes && (
        <Form
          save={(values) => putRules(null, { ...rulesOfForm(values), records_absences: values.checked('records_absences') })}
          onSaved={refresh}
          submit={t('company.save')}
          saved={t('company.saved')}
          body="RulesChange"
          className="p-5"
        >
          <RulesFields rules={company} />
          <CheckField
            name="records_absences"
            label={t('rules.absences')}
            hint={t('rules.absences.hint')}
            defaultChecked={company.records_absences}
          />
        </Form>
      )}
    </Card>
  )
}
