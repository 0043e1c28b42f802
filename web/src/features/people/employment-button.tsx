// Ends somebody's employment on the list, and takes that back.
import { useMutation } from '@tanstack/react-query'
import { UserCheck, UserMinus } from 'lucide-react'
import { changeEmployee, usePeopleChanged, type Employee } from './people'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

export function EmploymentButton({ person }: { person: Employee }) {
  const changed = usePeopleChanged()
  const put = (is_active: boolean) => changeEmployee(person.employee_id, { is_active }).then(changed)
  const change = useMutation({
    mutationFn: put,
    onSuccess: (_, is_active) => {
      const text = is_active ? t('person.reactivated', { name: person.name }) : t('person.deactivated', { name: person.name })
      toast(text, { undo: () => put(!is_active) })
    },
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  const Icon = person.is_active ? UserMinus : UserCheck
  return (
    <Button look={person.is_active ? 'danger' : 'plain'} busy={change.isPending} onClick={() => change.mutate(!person.is_active)}>
      <Icon aria-hidden="true" />
      {person.is_active ? t('person.deactivate') : t('person.reactivate')}
    </Button>
  )
}
