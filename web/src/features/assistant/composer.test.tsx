import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { expect, it, vi } from 'vitest'
import { Composer } from './composer'

function show(asked: string[] = [], busy = false) {
  const onAsk = vi.fn()
  const onStop = vi.fn()
  render(<Composer field={createRef()} asked={asked} busy={busy} follows={false} onAsk={onAsk} onStop={onStop} />)
  return { field: screen.getByRole('textbox', { name: 'Your question' }), onAsk, onStop }
}

it('asks on Enter, begins a line on Shift and Enter, and asks nothing of nothing', async () => {
  const { field, onAsk } = show()
  await userEvent.type(field, ' {Enter}')
  expect(onAsk).not.toHaveBeenCalled()
  await userEvent.type(field, 'Who is late?{Shift>}{Enter}{/Shift}Today?{Enter}')
  expect(onAsk).toHaveBeenCalledExactlyOnceWith('Who is late?\nToday?')
  expect(field).toHaveValue('')
})

it('does not ask while a character is being chosen', () => {
  const { field, onAsk } = show()
  fireEvent.change(field, { target: { value: 'にほん' } })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onAsk).not.toHaveBeenCalled()
})

it('brings back what was asked, and lets go of it', async () => {
  const { field } = show(['First', 'Second'])
  await userEvent.type(field, '{ArrowUp}')
  expect(field).toHaveValue('Second')
  await userEvent.type(field, '{ArrowUp}')
  expect(field).toHaveValue('First')
  await userEvent.type(field, '{ArrowUp}')
  expect(field).toHaveValue('First')
  await userEvent.type(field, '{ArrowDown}{ArrowDown}')
  expect(field).toHaveValue('')
})

it('leaves a text alone that is being written', async () => {
  const { field } = show(['First'])
  await userEvent.type(field, 'Half a{ArrowUp}')
  expect(field).toHaveValue('Half a')
})

it('stops instead of asking while an answer is on its way', async () => {
  const { onStop } = show([], true)
  expect(screen.queryByRole('button', { name: 'Ask' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(onStop).toHaveBeenCalledOnce()
})
