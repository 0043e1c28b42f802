// Looks of cells, put together once: a sheet draws a thousand of them while one scrolls.
import { statusLook, statuses, type Status } from './status'

const base =
  'flex cursor-pointer scroll-ms-(--name) scroll-mt-12 items-center justify-center focus-visible:relative focus-visible:z-10 focus-visible:-outline-offset-2'

// The mark is the cell itself, its ground clipped to what is inside the padding: one element a day.
const mark = `${base} rounded-[0.625rem] bg-clip-content px-0.5 py-1.5 text-2xs font-semibold`

const marks = Object.fromEntries(statuses.map((status) => [status, `${mark} ${statusLook[status].split(' ').slice(0, 2).join(' ')}`])) as Record<Status, string>

export const wideCell = base
export const freeCell = `${base} bg-sunken/60`
export const emptyCell = `${base} text-ink-faint`
export const markedCell = (status: Status) => marks[status]

const inner = 'mx-1 flex h-6 w-full max-w-24 items-center justify-center rounded-md px-1 text-2xs font-semibold'
const inners = Object.fromEntries(statuses.map((status) => [status, `${inner} ${statusLook[status]}`])) as Record<Status, string>
export const wideMark = (status: Status) => inners[status]
