import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { SheetGrid } from './sheet-grid'
import { MeContext, type Me } from '@/lib/session'

const people = Array.from({ length: 2000 }, (_, index) => ({ employee_id: index + 1, name: `Person ${index}`, days: 'PLWVA..' }))
const days = ['23', '24', '25', '26', '27', '28', '29'].map((day) => ({ day: `2026-11-${day}`, free: day > '27', ahead: false }))

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class {
    observe() {}
    disconnect() {}
  })
  Element.prototype.scrollIntoView = () => {}
})

function show() {
  const opened = vi.fn()
  render(
    <MeContext value={{ company: { time_zone: 'UTC' } } as Me}>
      <SheetGrid label="A week" people={people} days={days} today="2026-11-26" onOpen={opened} />
    </MeContext>,
  )
  return { opened, user: userEvent.setup() }
}

it('draws a window of its rows, and says how many there are', () => {
  show()
  const grid = document.querySelector('[role=grid]')
  expect(grid).toHaveAttribute('aria-rowcount', '2001')
  // By selector: working out the roles of a thousand cells takes a test longer than drawing them.
  expect(grid!.querySelectorAll('[role=row]').length).toBeLessThan(60)
  expect(screen.getByText('Person 0').closest('[role=row]')).toHaveTextContent('75%')
})

it('has one cell in the tab order, and leads from it by keys to any other', async () => {
  const { opened, user } = show()
  await user.tab()
  expect(document.activeElement).toHaveAccessibleName('Present')
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toHaveAccessibleName('From home')
  await user.keyboard('{Control>}{End}{/Control}')
  expect(document.activeElement?.parentElement).toHaveTextContent('Person 1999')
  await user.keyboard('{Home}{ArrowRight}{Enter}')
  expect(opened).toHaveBeenCalledWith(people[1999], '2026-11-24')
}, 20_000)
