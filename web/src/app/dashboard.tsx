// The HR dashboard joins two features: what the emotion feature counts, and the people it is about.
import { DashboardPage } from '@/features/emotion/dashboard-page'
import { EmployeeTable } from '@/features/people/employee-table'
import { usePermission } from '@/lib/session'

export function Dashboard() {
  const seesResults = usePermission('emotion_results')
  return <DashboardPage people={seesResults && <EmployeeTable pageSize={10} />} />
}
