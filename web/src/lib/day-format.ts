// Days, months, times of day and lengths of work, as the reader's region writes them.
import type { Day, Month } from '@/lib/days'
import { locale, t } from '@/lib/i18n'

const made = new Map<string, Intl.DateTimeFormat>()

function dated(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  made.set(key, known)
  return known
}

const noon = (day: Day) => new Date(`${day}T12:00:00Z`)

export const formatMonth = (month: Month, width: 'long' | 'short' = 'long') => dated({ month: width, year: 'numeric' }).format(noon(`${month}-01`))
export const formatFullDay = (day: Day) => dated({ dateStyle: 'full' }).format(noon(day))
export const formatWeekday = (day: Day, width: 'long' | 'short' | 'narrow' = 'short') => dated({ weekday: width }).format(noon(day))
export const formatDateOf = (day: Day) => dated({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(noon(day))
// Over a narrow column: "Mon", and the letter of the day where its short name is a whole word, as in Arabic.
export function formatColumnWeekday(day: Day): string {
  const short = formatWeekday(day)
  return [...new Intl.Segmenter(locale).segment(short)].length > 4 ? formatWeekday(day, 'narrow') : short
}

export const formatShortDay = (day: Day) => dated({ weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day))
// The number alone: some languages would add a word to it, as Japanese does.
export const formatDayNumber = (day: Day) => dated({ day: 'numeric' }).formatToParts(noon(day)).find((part) => part.type === 'day')!.value
export const formatPeriod = (from: Day, to: Day) => dated({ dateStyle: 'medium' }).formatRange(noon(from), noon(to))

// 0 is Monday.
export const formatWeekdayNumber = (weekday: number, width: 'long' | 'short' = 'long') => formatWeekday(`2024-01-0${weekday + 1}`, width)

// "09:31:00" of a wall clock.
export const formatTime = (time: string) => dated({ timeStyle: 'short' }).format(new Date(`2024-01-01T${time.slice(0, 5)}:00Z`))

// 531 as 8:51, where there is no room for words.
export const formatHours = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return t('duration.minutes', { minutes })
  return minutes % 60 === 0 ? t('duration.hours', { hours }) : t('duration.both', { hours, minutes: minutes % 60 })
}
