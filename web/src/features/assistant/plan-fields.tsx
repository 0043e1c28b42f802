// The fields of a plan, as many as its kind of question has.
import { useState, type ReactNode } from 'react'
import type { Plan } from './chat'
import { nameOfPeriod, periodNames } from './periods'
import { fieldsOf, groupingsOf, measures, orders, type PlanField } from './plan'
import { countsStatuses, initialDepartment, initialTeam, ownDays } from './plan-form'
import { StatusChoice } from './status-choice'
import type { components } from '@/api/schema'
import { DayField, SelectField, TextField } from '@/components/ui/form'
import { t } from '@/lib/i18n'

interface PlanFieldsProps {
  plan: Plan
  teams: components['schemas']['Team'][]
  departments: components['schemas']['Department'][]
}

export function PlanFields({ plan, teams, departments }: PlanFieldsProps) {
  const fields = fieldsOf(plan)
  const [measure, setMeasure] = useState<string>(plan.measure ?? 'rate')
  const [grouping, setGrouping] = useState<string>(plan.group_by ?? '')
  const isGrouped = grouping !== ''
  return (
    <>
      <div className="grid items-start gap-3 @md:grid-cols-2">
        {fields.includes('period') && <PeriodFields plan={plan} />}
        {fields.includes('compare_with') && (
          <Choice field="compare_with" initial={plan.compare_with ? 'asked' : ''}>
            <option value="">{t('assistant.compare.none')}</option>
            {plan.compare_with && <option value="asked">{plan.compare_with.words || t('assistant.compare.asked')}</option>}
            <option value="before">{t('assistant.compare.before')}</option>
          </Choice>
        )}
        {fields.includes('team') && (
          <Choice field="team" initial={initialTeam(plan)}>
            <option value="">{t('assistant.everyTeam')}</option>
            {plan.who?.my_team && <option value="my">{t('assistant.myTeam')}</option>}
            <Several ids={plan.who?.teams} />
            {teams.map((team) => (
              <option key={team.team_id} value={team.team_id}>
                {team.team_name}
              </option>
            ))}
          </Choice>
        )}
        {fields.includes('department') && (
          <Choice field="department" initial={initialDepartment(plan)}>
            <option value="">{t('assistant.everyDepartment')}</option>
            <Several ids={plan.who?.departments} />
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Choice>
        )}
        {fields.includes('measure') && (
          <Choice field="measure" initial={measure} onChange={setMeasure}>
            {measures.map((value) => (
              <option key={value} value={value}>
                {t(`assistant.measure.${value}`)}
              </option>
            ))}
          </Choice>
        )}
        {fields.includes('group_by') && (
          <Choice field="group_by" initial={grouping} onChange={setGrouping}>
            {plan.intent !== 'attendance_issues' && <option value="">{t('assistant.grouping.none')}</option>}
            {groupingsOf(plan).map((value) => (
              <option key={value} value={value}>
                {t(`assistant.grouping.${value}`)}
              </option>
            ))}
          </Choice>
        )}
        {fields.includes('order') && isGrouped && (
          <Choice field="order" initial={plan.order ?? ''}>
            <option value="">{t('assistant.order.none')}</option>
            {orders.map((value) => (
              <option key={value} value={value}>
                {t(`assistant.order.${value}`)}
              </option>
            ))}
          </Choice>
        )}
        {fields.includes('limit') && isGrouped && (
          <div data-field="limit" className="contents">
            <TextField label={t('assistant.field.limit')} name="limit" type="number" min={1} max={1000} defaultValue={plan.limit ?? undefined} placeholder={t('assistant.limit.none')} />
          </div>
        )}
      </div>
      {fields.includes('statuses') && countsStatuses(plan, measure) && <StatusChoice chosen={plan.statuses ?? []} />}
    </>
  )
}

function PeriodFields({ plan: { period } }: { plan: Plan }) {
  const named = nameOfPeriod(period)
  const [chosen, setChosen] = useState<string>(named ?? ownDays)
  return (
    <>
      <Choice field="period" initial={chosen} onChange={setChosen}>
        {periodNames.map((name) => (
          <option key={name} value={name}>
            {t(`assistant.period.${name}`)}
          </option>
        ))}
        <option value={ownDays}>{!named && period?.words ? t('assistant.period.asked', { words: period.words }) : t('assistant.period.own')}</option>
      </Choice>
      {chosen === ownDays && (
        <div className="grid grid-cols-2 gap-2">
          <DayField label={t('assistant.from')} name="from" required defaultValue={period?.from} />
          <DayField label={t('assistant.to')} name="to" required defaultValue={period?.to} />
        </div>
      )}
    </>
  )
}

interface ChoiceProps {
  field: PlanField
  initial: string
  onChange?: (value: string) => void
  children: ReactNode
}

function Choice({ field, initial, onChange, children }: ChoiceProps) {
  return (
    <div data-field={field} className="contents">
      <SelectField label={t(`assistant.field.${field}`)} name={field} defaultValue={initial} onChange={(event) => onChange?.(event.target.value)}>
        {children}
      </SelectField>
    </div>
  )
}

// Words can name several at once; the form keeps them or chooses one.
function Several({ ids }: { ids: number[] | null | undefined }) {
  return ids && ids.length > 1 ? <option value={ids.join()}>{t('assistant.several', { count: ids.length })}</option> : null
}
