import { fireEvent, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { expect, it, vi } from 'vitest'
import { Composer } from './composer'

function show(asked: string[] = [], busy = false) {
  const onAsk = vi.fn()
  const onStop = vi.fn()
  render(<Composer field={createRef()} asked={asked} busy={busy} follows={false} onAsk={onAsk} onStop={onStop} />)
  return { field: screen.getByLabelText('Your question'), onAsk, onStop }
}
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const press = (field: HTMLElement, ...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(field, { key }))

it('asks on Enter, begins a line on Shift and Enter, and asks nothing of nothing', () => {
  const { field, onAsk } = show()
  write(field, ' ')
  press(field, 'Enter')
  expect(onAsk).not.toHaveBeenCalled()
  write(field, ' Who is late?\nToday? ')
  // Not taken away from the browser, which begins the line.
  expect(fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })).toBe(true)
  expect(onAsk).not.toHaveBeenCalled()
  press(field, 'Enter')
  expect(onAsk).toHaveBeenCalledExactlyOnceWith('Who is late?\nToday?')
  expect(field).toHaveValue('')
})

it('does not ask while a character is being chosen', () => {
  const { field, onAsk } = show()
  fireEvent.change(field, { target: { value: 'にほん' } })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onAsk).not.toHaveBeenCalled()
})

it('brings back what was asked, and lets go of it', () => {
  const { field } = show(['First', 'Second'])
  press(field, 'ArrowUp')
  expect(field).toHaveValue('Second')
  press(field, 'ArrowUp', 'ArrowUp')
  expect(field).toHaveValue('First')
  press(field, 'ArrowDown', 'ArrowDown')
  expect(field).toHaveValue('')
})

it('leaves a text alone that is being written', () => {
  const { field } = show(['First'])
  write(field, 'Half a')
  press(field, 'ArrowUp')
  expect(field).toHaveValue('Half a')
})

it('stops instead of asking while an answer is on its way', () => {
  const { onStop } = show([], true)
  expect(screen.queryByLabelText('Ask')).not.toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Stop'))
  expect(onStop).toHaveBeenCalledOnce()
})
