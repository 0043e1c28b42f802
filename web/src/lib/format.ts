// Instants in the company's time zone, numbers in the reader's region. null is "not measured", never zero.
import { useMemo } from 'react'
import { locale, t } from '@/lib/i18n'
import { useSession } from '@/lib/session'

export function makeFormat(timeZone: string | undefined) {
  const zone = validZone(timeZone)
  const instant = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    return (iso: string | null | undefined) => (iso ? format.format(new Date(iso)) : t('format.none'))
  }
  const calendarDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const integer = new Intl.NumberFormat(locale)
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    timeZone: zone,
    date: instant({ dateStyle: 'medium' }),
    dateTime: instant({ dateStyle: 'medium', timeStyle: 'short' }),
    // A YYYY-MM-DD day has no time zone; it is what it says.
    day: (day: string) => calendarDay.format(new Date(`${day}T00:00:00Z`)),
    longDay: (day: string) => longDay.format(new Date(`${day}T00:00:00Z`)),
    number: (value: number) => integer.format(value),
    decimal: (value: number | null | undefined) =>
      value === null || value === undefined ? t('format.notMeasured') : decimal.format(value),
    percent: (value: number | null | undefined) => {
      if (value === null || value === undefined) return t('format.notMeasured')
      // A little is not nothing.
      return value > 0 && value < 0.005 ? t('format.underOne') : percentage.format(value)
    },
    bytes: formatBytes,
    clock: formatClock,
  }
}

export function useFormat() {
  const { data } = useSession()
  const zone = data?.company.time_zone
  return useMemo(() => makeFormat(zone), [zone])
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
  const part = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${part(whole % 60)}`
  return `${Math.floor(minutes / 60)}:${part(minutes % 60)}:${part(whole % 60)}`
}

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

export function timeZones(): string[] {
  const all = Intl.supportedValuesOf('timeZone')
  return all.includes('UTC') ? all : ['UTC', ...all]
}

function validZone(timeZone: string | undefined): string {
  if (!timeZone) return browserTimeZone()
  try {
    new Intl.DateTimeFormat(locale, { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}
