import { EmployeeTable } from './employee-table'
import { Page } from '@/components/ui/page'
import { t } from '@/lib/i18n'

export function EmployeesPage() {
  return (
    <Page title={t('results.title')} description={t('results.description')}>
      <EmployeeTable ownFilters pageSize={25} />
    </Page>
  )
}
