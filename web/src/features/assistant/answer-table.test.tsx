import { fireEvent, render, screen } from '@testing-library/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { AnswerTable } from './answer-table'
import { asText, showCell } from './cells'
import type { Column } from './chat'
import { makeFormat } from '@/lib/format'

const columns: Column[] = [
  { key: 'team', label: 'Team', kind: 'text' },
  { key: 'rate', label: 'Attendance rate', kind: 'percent' },
]
const rows = [
  ['Sales', 91.25],
  ['Stock', null],
  ['Desk', 100],
]

function show(all: unknown[][] = rows, total = all.length) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AnswerTable title="Attendance rate by team" label="Attendance rate by team" columns={columns} rows={all} total={total} short={false} />
    </QueryClientProvider>,
  )
}
const names = () => [...document.querySelectorAll('th[scope=row]')].map((cell) => cell.textContent)

it('is put in order by a press, what was not measured last', () => {
  show()
  const head = screen.getByText('Attendance rate')
  expect(names()).toEqual(['Sales', 'Stock', 'Desk'])
  fireEvent.click(head)
  expect(names()).toEqual(['Desk', 'Sales', 'Stock'])
  expect(head.closest('th')).toHaveAttribute('aria-sort', 'descending')
  fireEvent.click(head)
  expect(names()).toEqual(['Sales', 'Desk', 'Stock'])
})

it('shows a share as one, and an absent one as no zero', () => {
  show()
  expect(screen.getByRole('row', { name: /Sales/ })).toHaveTextContent('91.3%')
  expect(screen.getByRole('row', { name: /Stock/ })).not.toHaveTextContent('0')
})

it('says how many rows there are beyond those that came', () => {
  show(
    Array.from({ length: 30 }, (_, index) => [`Team ${index}`, index]),
    400,
  )
  expect(names()).toHaveLength(10)
  expect(screen.getByText('The first 10 of 400 rows. The CSV has all of them.')).toBeVisible()
  fireEvent.click(screen.getByText('Show all 30 rows'))
  expect(names()).toHaveLength(30)
})

it('copies as lines that a spreadsheet takes', () => {
  const format = makeFormat('UTC')
  expect(asText(columns, [['Sales\tNorth', 50]], format)).toBe('Team\tAttendance rate\nSales North\t50%')
  expect(showCell({ key: 'status', label: 'Status', kind: 'text' }, 'WFH', format)).toBe('From home')
})
