// Instants in the company's time zone and in the calendar of its records, numbers in the reader's region. null is "not measured", never zero.
import { useContext } from 'react'
import { locale, t, useLanguage } from '@/lib/i18n'
import { MeContext } from '@/lib/session'
import { browserTimeZone, sameClock, validZone, zoneName } from '@/lib/zones'

export { browserTimeZone, timeZones } from '@/lib/zones'

export type Format = ReturnType<typeof makeFormat>

// The browser's formatters are dear to make and no page needs them all: each is made when it is first asked for.
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export function makeFormat(timeZone: string | undefined) {
  const zone = validZone(timeZone)
  const instant = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, calendar: 'gregory' }))
    return (iso: string | null | undefined) => (iso ? format().format(new Date(iso)) : t('format.none'))
  }
  // A YYYY-MM-DD day has no time zone; it is what it says.
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' }))
    return (day: string) => format().format(new Date(`${day}T00:00:00Z`))
  }
  const percentage = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
  const integer = once(() => new Intl.NumberFormat(locale))
  const decimal = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }))
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const otherZone = once(() => (sameClock(zone, browserTimeZone()) ? '' : zoneName(zone, locale)))
  return {
    timeZone: zone,
    // The company's zone by name where its clock shows another hour than this browser's; otherwise there is nothing to say.
    get zone() {
      return otherZone() || undefined
    },
    date: instant({ dateStyle: 'medium' }),
    dateTime: instant({ dateStyle: 'medium', timeStyle: 'short' }),
    day: calendar({ day: 'numeric', month: 'short' }),
    longDay: calendar({ dateStyle: 'medium' }),
    list: (items: readonly string[]) => list().format(items),
    number: (value: number) => integer().format(value),
    decimal: (value: number | null | undefined) =>
      value === null || value === undefined ? t('format.notMeasured') : decimal().format(value),
    percent: (value: number | null | undefined) => {
      if (value === null || value === undefined) return t('format.notMeasured')
      // A little is not nothing.
      return value > 0 && value < 0.005 ? t('format.underOne') : percentage().format(value)
    },
    bytes: formatBytes,
    clock: formatClock,
  }
}

// A table asks in every row.
const made = new Map<string, Format>()

export function useFormat(): Format {
  useLanguage()
  const zone = useContext(MeContext)?.company.time_zone
  const key = `${locale} ${zone}`
  const known = made.get(key)
  if (known) return known
  const format = makeFormat(zone)
  made.set(key, format)
  return format
}

export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    maximumFractionDigits: unit > 1 ? 1 : 0,
  }).format(value)
}

// Seconds of a video as m:ss or h:mm:ss.
export function formatClock(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return t('format.none')
  const whole = Math.round(seconds)
  const first = new Intl.NumberFormat(locale, { useGrouping: false })
  const next = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${first.format(minutes)}:${next.format(whole % 60)}`
  return `${first.format(Math.floor(minutes / 60))}:${next.format(minutes % 60)}:${next.format(whole % 60)}`
}
