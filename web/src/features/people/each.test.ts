import { expect, it } from 'vitest'
import { forEach } from './each'

it('does all, a few at once, and tells those apart that failed', async () => {
  let running = 0
  let most = 0
  const seen: number[] = []
  const outcome = await forEach(
    [1, 2, 3, 4, 5, 6],
    async (item) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve))
      running -= 1
      if (item % 3 === 0) throw new Error(`no ${item}`)
    },
    (finished) => seen.push(finished),
    2,
  )
  expect(most).toBe(2)
  expect(outcome.done.sort()).toEqual([1, 2, 4, 5])
  expect(outcome.failed.map(({ item, error }) => [item, (error as Error).message])).toEqual([
    [3, 'no 3'],
    [6, 'no 6'],
  ])
  expect(seen).toEqual([1, 2, 3, 4, 5, 6])
})

it('has nothing to do for nobody', async () => {
  expect(await forEach([], () => Promise.reject(new Error('never')))).toEqual({ done: [], failed: [] })
})
