import { BringCard } from './bring-card'
import { ImportList } from './import-list'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'
import { useReach } from '@/lib/roles'
import { usePermission } from '@/lib/session'

export function ImportsPage() {
  const employees = useReach('employees_write')
  const attendance = useReach('attendance_write')
  // While roles load, what most who may import may do.
  const writesPeople = usePermission('employees_write') && (employees ?? 'company') === 'company'
  const writesDays = usePermission('attendance_write') && (attendance ?? 'company') === 'company'
  return (
    <Page title={t('imports.title')} description={t('imports.description')}>
      <div className="grid gap-5 lg:grid-cols-2">
        {writesPeople && <BringCard kind="employees" />}
        {writesDays && <BringCard kind="attendance" />}
      </div>
      <ol className="mt-5 grid gap-4 rounded-xl bg-sunken p-5 text-[0.8125rem] sm:grid-cols-3">
        {(['match', 'check', 'import'] as const).map((step, index) => (
          <li key={step} className="flex gap-3">
            <span aria-hidden="true" className="flex size-6 shrink-0 items-center justify-center rounded-full bg-surface text-xs font-semibold shadow-card">
              {index + 1}
            </span>
            <span>
              <span className="block font-semibold">{t(`imports.step.${step}`)}</span>
              <span className="block text-ink-soft">{t(`imports.step.${step}.about`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-5">
        <ImportList />
      </div>
    </Page>
  )
}
