// The five statuses of a day: their order, their marks in a sheet, and how they look. Colour is never alone: each has a sign.
import type { components } from '@/api/schema'
import { t } from '@/lib/i18n'

export type AttendanceRecord = components['schemas']['AttendanceRecord']
export type Status = AttendanceRecord['status']

export const statuses = ['Present', 'Late', 'WFH', 'Leave', 'Absent'] as const satisfies readonly Status[]
export const attendedStatuses: readonly Status[] = ['Present', 'Late', 'WFH']

const marks: Record<string, Status> = { P: 'Present', L: 'Late', W: 'WFH', V: 'Leave', A: 'Absent' }

export function statusOfMark(mark: string | undefined): Status | undefined {
  return mark === undefined ? undefined : marks[mark]
}

export function isStatus(text: string): text is Status {
  return (statuses as readonly string[]).includes(text)
}

export const statusLook: Record<Status, string> = {
  Present: 'bg-good-soft text-good',
  Late: 'bg-caution-soft text-caution',
  WFH: 'bg-accent-soft text-accent-ink',
  Leave: 'bg-sunken text-ink-soft ring-1 ring-inset ring-line-strong',
  Absent: 'bg-danger-soft text-danger',
}

// For charts and bars.
export const statusColour: Record<Status, string> = {
  Present: 'var(--status-present)',
  Late: 'var(--status-late)',
  WFH: 'var(--status-home)',
  Leave: 'var(--status-leave)',
  Absent: 'var(--status-absent)',
}

export const statusName = (status: Status) => t(`attendance.status.${status}`)
export const statusSign = (status: Status) => t(`attendance.sign.${status}`)

export type Counts = Record<Status, number>

export const noCounts = (): Counts => ({ Present: 0, Late: 0, WFH: 0, Leave: 0, Absent: 0 })

export const attendedOf = (counts: Counts) => counts.Present + counts.Late + counts.WFH
export const recordedOf = (counts: Counts) => attendedOf(counts) + counts.Leave + counts.Absent

// Attended of attended and absent; leave is outside it, and nothing recorded is no rate.
export function rateOf(counts: Counts): number | null {
  const attended = attendedOf(counts)
  return attended + counts.Absent === 0 ? null : attended / (attended + counts.Absent)
}
