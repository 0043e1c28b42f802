// Sheets put together: a row a person, a mark a day, of any days.
import type { SheetPerson } from './attendance'
import { noCounts, statusOfMark, type Counts } from './status'
import { monthOf, type Day } from '@/lib/days'
import type { components } from '@/api/schema'

type MonthSheet = components['schemas']['MonthSheet']

export const nothing = '.'

// The days may lie in two months; who is in one of them only has nothing in the other.
export function rowsOf(sheets: MonthSheet[], days: Day[]): SheetPerson[] {
  const people = new Map<number, { person: SheetPerson; marks: Map<string, string> }>()
  for (const sheet of sheets) {
    for (const person of sheet.people) {
      const known = people.get(person.employee_id) ?? { person, marks: new Map<string, string>() }
      known.marks.set(sheet.month, person.days)
      people.set(person.employee_id, known)
    }
  }
  const places = days.map((day) => [monthOf(day), Number(day.slice(8)) - 1] as const)
  return [...people.values()].map(({ person, marks }) => ({
    ...person,
    days: places.map(([month, place]) => marks.get(month)?.[place] ?? nothing).join(''),
  }))
}

export function countsOf(marks: Iterable<string>): Counts {
  const counts = noCounts()
  for (const mark of marks) {
    const status = statusOfMark(mark)
    if (status) counts[status] += 1
  }
  return counts
}

export function matches(name: string, q: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(name).includes(plain(q.trim()))
}
