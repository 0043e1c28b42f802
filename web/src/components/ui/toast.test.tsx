import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BareDialog } from './dialog'
import { toast, Toaster } from './toast'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  act(() => vi.runAllTimers())
  vi.useRealTimers()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

it('stays long enough to be read, and longer while somebody points at it', async () => {
  render(<Toaster />)
  act(() => toast('The team is saved.'))
  await pass(5)
  expect(screen.getByText('The team is saved.')).toBeVisible()
  fireEvent.mouseEnter(screen.getByRole('region', { name: 'Notices' }))
  await pass(60)
  expect(screen.getByText('The team is saved.')).toBeVisible()
  fireEvent.mouseLeave(screen.getByRole('region', { name: 'Notices' }))
  await pass(7)
  expect(screen.queryByText('The team is saved.')).not.toBeInTheDocument()
})

it('takes back what it says, once', async () => {
  const undo = vi.fn(async () => {})
  render(<Toaster />)
  act(() => toast('Withdrawn.', { undo }))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await pass(0)
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('Withdrawn.')).not.toBeInTheDocument()
  expect(screen.getByText('Undone.')).toBeVisible()
})

it('says so when it could not be taken back', async () => {
  render(<Toaster />)
  act(() => toast('Withdrawn.', { undo: () => Promise.reject(new Error('no')) }))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await pass(0)
  expect(screen.getByRole('alert')).toHaveTextContent('Something unexpected happened.')
})

it('stands inside an open dialog, where it can be heard and pressed', () => {
  // jsdom has none.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
  render(
    <>
      <BareDialog open onClose={() => undefined} label="Edit">
        Fields
      </BareDialog>
      <Toaster />
    </>,
  )
  act(() => toast('The team is saved.'))
  expect(within(screen.getByRole('dialog', { name: 'Edit' })).getByText('The team is saved.')).toBeVisible()
})
