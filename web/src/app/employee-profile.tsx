// A person's profile joins features: the people's own page, and the way to what was measured.
import { PersonResultsCard } from '@/features/emotion/person-results-card'
import { ProfilePage } from '@/features/people/profile-page'
import { usePermission } from '@/lib/session'

export function EmployeeProfile() {
  const seesResults = usePermission('emotion_results')
  return (
    <ProfilePage
      cards={(person) => seesResults && <PersonResultsCard employeeId={person.employee_id} name={person.name} />}
    />
  )
}
