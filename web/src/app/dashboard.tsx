import { DashboardPage } from '@/features/emotion/dashboard-page'
import { EmployeeTable } from '@/features/emotion/employee-table'
import { usePermission } from '@/lib/session'

export function Dashboard() {
  const seesResults = usePermission('emotion_results')
  return <DashboardPage people={seesResults && <EmployeeTable pageSize={10} />} />
}
