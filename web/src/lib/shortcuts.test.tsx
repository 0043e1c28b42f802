import { fireEvent, render, screen } from '@testing-library/react'
import { useMemo } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useShortcuts } from './shortcuts'
import { writeStored } from './stored'

const home = vi.fn()
const help = vi.fn()
const palette = vi.fn()

function Page() {
  useShortcuts(useMemo(() => ({ 'g h': home, '?': help, 'mod+k': palette }), []))
  return <input aria-label="Name" />
}

beforeEach(() => {
  for (const each of [home, help, palette]) each.mockReset()
  localStorage.clear()
  writeStored('attune-shortcuts', true)
})

const press = (key: string, target: Element = document.body, more = {}) => fireEvent.keyDown(target, { key, ...more })

it('takes one key, two in a row, and one with Ctrl or Cmd', () => {
  render(<Page />)
  press('?')
  expect(help).toHaveBeenCalledTimes(1)
  press('h')
  expect(home).not.toHaveBeenCalled()
  press('g')
  press('h')
  expect(home).toHaveBeenCalledTimes(1)
  press('k', document.body, { metaKey: true })
  press('k', document.body, { ctrlKey: true })
  expect(palette).toHaveBeenCalledTimes(2)
})

it('rests while somebody types, but opens the palette', () => {
  render(<Page />)
  const input = screen.getByLabelText('Name')
  press('?', input)
  expect(help).not.toHaveBeenCalled()
  press('k', input, { ctrlKey: true })
  expect(palette).toHaveBeenCalledTimes(1)
})

it('can be switched off', () => {
  writeStored('attune-shortcuts', false)
  render(<Page />)
  press('?')
  press('k', document.body, { ctrlKey: true })
  expect([help.mock.calls.length, palette.mock.calls.length]).toEqual([0, 1])
})
