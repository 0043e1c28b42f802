// What somebody was since when: pure readings of a history, which comes newest first.
import type { EmployeeChange, Position } from './people'

export type Aspect = 'role' | 'team_id' | 'department_id' | 'manager_id'
export const aspects: readonly Aspect[] = ['role', 'team_id', 'department_id', 'manager_id']

export interface Step {
  from: string
  // The first entry has nothing before it.
  first: boolean
  changed: Aspect[]
  position: Position
  before: Position | undefined
}

// Entries that change nothing are left out: they come of somebody saving the same once more.
export function stepsOf(history: readonly Position[]): Step[] {
  return history.flatMap((position, index) => {
    const before = history[index + 1]
    const changed = aspects.filter((aspect) => (position[aspect] ?? null) !== (before?.[aspect] ?? null))
    if (before && changed.length === 0) return []
    return [{ from: position.valid_from, first: !before, changed, position, before }]
  })
}

export function positionOn(history: readonly Position[], day: string): Position | undefined {
  return history.find((position) => position.valid_from <= day)
}

export type Place = Pick<Position, Aspect>

export interface Wish extends Place {
  name: string
  hire_date: string | null
}

// What to send so that exactly the wish holds from `day` on. An entry between earlier and later ones has to be said whole,
// because the server fills what is not said with what holds today.
export function changeFor(before: Wish, wish: Wish, history: readonly Position[], day: string, today: string): EmployeeChange {
  const change: EmployeeChange = {}
  if (wish.name !== before.name) change.name = wish.name
  if (wish.hire_date !== before.hire_date) change.hire_date = wish.hire_date
  const newest = history[0]?.valid_from
  const between = newest !== undefined && day < newest
  const then: Place = between ? (positionOn(history, day) ?? nowhere) : before
  const moved = aspects.filter((aspect) => wish[aspect] !== (then[aspect] ?? null))
  if (moved.length === 0) return change
  for (const aspect of between ? aspects : moved) Object.assign(change, { [aspect]: wish[aspect] })
  if (day !== today) change.effective_from = day
  return change
}

const nowhere: Place = { role: null, team_id: null, department_id: null, manager_id: null }
