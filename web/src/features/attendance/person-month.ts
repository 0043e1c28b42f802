// A month of somebody's records in numbers: pure.
import { noCounts, rateOf, type AttendanceRecord, type Counts } from './status'

export interface MonthSummary {
  days: number
  counts: Counts
  rate: number | null
  // Of the days whose beginning and end are known; null where there is none.
  minutes: number | null
}

export function summaryOf(records: readonly Pick<AttendanceRecord, 'status' | 'minutes_worked'>[]): MonthSummary {
  const counts = noCounts()
  let minutes: number | null = null
  for (const { status, minutes_worked } of records) {
    counts[status] += 1
    if (minutes_worked !== null) minutes = (minutes ?? 0) + minutes_worked
  }
  return { days: records.length, counts, rate: rateOf(counts), minutes }
}
