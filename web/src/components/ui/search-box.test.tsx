import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SearchBox } from './search-box'

const onSearch = vi.fn()
const box = () => screen.getByRole<HTMLInputElement>('searchbox')
const type = (value: string) => fireEvent.change(box(), { target: { value } })
const rest = () => act(() => vi.advanceTimersByTime(300))
const at = (value: string) => <SearchBox label="Search" value={value} onSearch={onSearch} />

beforeEach(() => {
  vi.useFakeTimers()
  onSearch.mockReset()
})
afterEach(() => vi.useRealTimers())

it('asks once the typing rests, and keeps what is typed until and after the address follows', () => {
  const { rerender } = render(at(''))
  type('archer')
  expect(onSearch).not.toHaveBeenCalled()
  rest()
  expect(onSearch.mock.calls).toEqual([['archer']])
  expect(box().value).toBe('archer')
  type('archer b')
  rerender(at('archer'))
  expect(box().value).toBe('archer b')
  rest()
  expect(onSearch.mock.calls).toEqual([['archer'], ['archer b']])
  rest()
  expect(onSearch).toHaveBeenCalledTimes(2)
})

it('follows when the search is changed elsewhere, and back', () => {
  const { rerender } = render(at(''))
  type('archer')
  rest()
  rerender(at('archer'))
  rerender(at(''))
  expect(box().value).toBe('')
  rerender(at('archer'))
  expect(box().value).toBe('archer')
  rest()
  expect(onSearch).toHaveBeenCalledTimes(1)
})
