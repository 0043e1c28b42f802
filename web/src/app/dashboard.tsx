// The HR dashboard joins two features: what the emotion feature counts, and the people it is about.
import { DashboardPage } from '@/features/emotion/dashboard-page'
import { EmployeeTable } from '@/features/people/employee-table'

export function Dashboard() {
  return <DashboardPage people={<EmployeeTable pageSize={10} />} />
}
