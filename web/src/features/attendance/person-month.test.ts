import { expect, it } from 'vitest'
import { summaryOf } from './person-month'

const record = (status: 'Present' | 'Late' | 'WFH' | 'Leave' | 'Absent', minutes_worked: number | null = null) => ({ status, minutes_worked })

it('counts what was recorded, and leaves leave out of the rate', () => {
  const summary = summaryOf([record('Present', 480), record('Late', 420), record('Leave'), record('Absent')])
  expect(summary).toMatchObject({ days: 4, minutes: 900, counts: { Present: 1, Late: 1, WFH: 0, Leave: 1, Absent: 1 } })
  expect(summary.rate).toBeCloseTo(2 / 3)
})

it('makes no zero out of nothing', () => {
  expect(summaryOf([record('Leave')])).toMatchObject({ rate: null, minutes: null })
})
