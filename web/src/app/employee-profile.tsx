// A person's profile joins features: the people's own page, their month at work, and the way to what was measured.
import { PersonMonthCard } from '@/features/attendance/person-month-card'
import { PersonResultsCard } from '@/features/emotion/person-results-card'
import { ProfilePage } from '@/features/people/profile-page'
import { usePermission } from '@/lib/session'

export function EmployeeProfile() {
  const seesAttendance = usePermission('attendance_read')
  const seesResults = usePermission('emotion_results')
  return (
    <ProfilePage
      cards={(person) => (
        <>
          {seesAttendance && <PersonMonthCard employeeId={person.employee_id} />}
          {seesResults && <PersonResultsCard employeeId={person.employee_id} name={person.name} />}
        </>
      )}
    />
  )
}
