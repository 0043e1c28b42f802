// A person: who they are now, what they were, who is above and below. What other features know of them comes as `cards`.
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { AccessCard } from './access-card'
import { EditEmployee } from './edit-employee'
import { EmploymentButton } from './employment-button'
import { FactsCard } from './facts-card'
import { HistoryCard } from './history-card'
import { useEmployee, type Employee } from './people'
import { ReportsCard } from './reports-card'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { usePermission } from '@/lib/session'

export function ProfilePage({ cards }: { cards: (person: Employee) => ReactNode }) {
  const { id = '' } = useParams()
  const person = useEmployee(id)
  if (person.error) {
    return (
      <Page title={t('employee.title')}>
        <Card>
          <ProblemState error={person.error} retry={() => void person.refetch()} />
        </Card>
      </Page>
    )
  }
  return person.data ? <Profile key={person.data.employee_id} person={person.data} cards={cards(person.data)} /> : <Loading />
}

function Profile({ person, cards }: { person: Employee; cards: ReactNode }) {
  const names = useGroupNames()
  const writes = usePermission('employees_write')
  const [editing, setEditing] = useState(false)
  const places = [person.role, names.team(person.team_id), names.department(person.department_id)].filter(Boolean)
  return (
    <Page
      title={person.name}
      lead={<Avatar name={person.name} size="large" />}
      description={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {places.length > 0 ? places.join(' · ') : t('people.noTitle')}
          {!person.is_active && <Badge>{t('people.state.left')}</Badge>}
        </span>
      }
      actions={
        writes && (
          <>
            <Button onClick={() => setEditing(true)}>
              <Pencil aria-hidden="true" />
              {t('person.edit')}
            </Button>
            <EmploymentButton person={person} />
          </>
        )
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <FactsCard person={person} />
          <HistoryCard person={person} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {cards}
          <ReportsCard person={person} />
          <AccessCard person={person} />
        </div>
      </div>
      <EditEmployee person={person} open={editing} onClose={() => setEditing(false)} />
    </Page>
  )
}

function Loading() {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 sm:py-8">
      <div className="mb-6 flex items-center gap-4">
        <Skeleton className="size-14 rounded-full" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-4 w-64" />
        </div>
      </div>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <SkeletonRows />
        </Card>
        <Card>
          <SkeletonRows rows={3} />
        </Card>
      </div>
    </div>
  )
}
