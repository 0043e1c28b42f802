import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Button } from './button'
import { DataTable, type Column, type TableList } from './data-table'
import { useTableState } from '@/lib/table-state'

interface Person {
  id: number
  name: string
  team: string
  score: number
}

const people: Person[] = [
  { id: 1, name: 'Ada Byron', team: 'Engines', score: 3 },
  { id: 2, name: 'Mary Somerville', team: 'Letters', score: 5 },
]
const columns: Column<Person>[] = [
  { key: 'name', title: 'Name', cell: (row) => row.name, sort: 'name', fixed: true },
  { key: 'team', title: 'Team', cell: (row) => row.team },
  { key: 'score', title: 'Score', cell: (row) => row.score, sort: 'score', largestFirst: true, numeric: true },
  { key: 'id', title: 'Number', cell: (row) => row.id, off: true },
]
const loaded: TableList<Person> = { data: { items: people, total: 60 }, error: null, isPending: false, isPlaceholderData: false, refetch: () => {} }

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

function open(address = '/', list = loaded, onBulk?: (ids: number[]) => void) {
  function Page() {
    const table = useTableState('people', { sort: 'name', pageSize: 25, filters: ['team'] })
    return (
      <DataTable
        table={table}
        caption="People"
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/people/${row.id}`}
        search="Search people"
        bulk={onBulk && ((rows, clear) => <Button onClick={() => (onBulk(rows.map((row) => row.id)), clear())}>Invite</Button>)}
        empty={<p>Nobody yet</p>}
      />
    )
  }
  const router = createMemoryRouter([{ path: '/', element: <Page /> }], { initialEntries: [address] })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), search: () => router.state.location.search }
}

it('shows rows that lead on, and asks the server for another order', async () => {
  const { user, search } = open('/?page=2')
  expect(screen.getByRole('link', { name: 'Ada Byron' })).toHaveAttribute('href', '/people/1')
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await user.click(screen.getByRole('button', { name: 'Score' }))
  expect(search()).toBe('?sort=-score')
  expect(screen.getByRole('columnheader', { name: 'Score' })).toHaveAttribute('aria-sort', 'descending')
  await user.click(screen.getByRole('button', { name: 'Score' }))
  expect(search()).toBe('?sort=score')
})

it('searches once the typing rests, and can be told to stop', async () => {
  const { user, search } = open('/')
  await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'ada ')
  await vi.waitFor(() => expect(search()).toBe('?q=ada'))
})

it('has nothing to search with where there is nothing, but a way back where nothing is found', async () => {
  const { user, search } = open('/?q=ada', { ...loaded, data: { items: [], total: 0 } })
  expect(screen.getByRole('searchbox')).toHaveValue('ada')
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }))
  expect(search()).toBe('')
  expect(screen.getByText('Nobody yet')).toBeVisible()
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
})

it('keeps chosen columns for the next time', async () => {
  const { user } = open()
  expect(screen.queryByRole('columnheader', { name: 'Number' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Number' }))
  expect(screen.getByText('Number', { selector: 'th' })).toBeInTheDocument()
  expect(JSON.parse(localStorage.getItem('attune-table-people')!)).toMatchObject({ columns: { id: true } })
})

it('hands selected rows to what is done with them', async () => {
  const done = vi.fn()
  const { user } = open('/', loaded, done)
  const boxes = screen.getAllByRole('checkbox', { name: 'Select this row' })
  await user.click(boxes[1]!)
  expect(screen.getByText('1 selected')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows of this page' }))
  expect(screen.getByText('2 selected')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Invite' }))
  expect(done).toHaveBeenCalledWith([2, 1])
  expect(screen.queryByText(/selected/)).not.toBeInTheDocument()
})

it('makes a card of each row on a phone', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
  open()
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  const [card] = screen.getAllByRole('listitem')
  expect(within(card!).getByRole('link', { name: 'Ada Byron' })).toBeVisible()
  expect(within(card!).getByText('Team').nextElementSibling).toHaveTextContent('Engines')
})
