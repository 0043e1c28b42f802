import { EmployeeTable } from './employee-table'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'

export function EmployeesPage() {
  return (
    <Page title={t('employees.title')} description={t('employees.description')}>
      <EmployeeTable pageSize={25} />
    </Page>
  )
}
