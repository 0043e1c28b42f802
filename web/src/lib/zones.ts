// Time zones: the browser's own, all that there are, and whether a company's clock shows another hour than the one on the wall.

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

export function timeZones(): string[] {
  const all = Intl.supportedValuesOf('timeZone')
  return all.includes('UTC') ? all : ['UTC', ...all]
}

export function validZone(timeZone: string | undefined): string {
  if (!timeZone) return browserTimeZone()
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

// Now and half a year around: Berlin and Paris are one clock, London and Lagos are not.
export function sameClock(zone: string, other: string, now = Date.now()): boolean {
  if (zone === other) return true
  const quarter = 91 * 24 * 3_600_000
  return [-1, 0, 1, 2].every((each) => offset(zone, now + each * quarter) === offset(other, now + each * quarter))
}

export function zoneName(zone: string, locale: string): string {
  return nameOf(zone, locale, 'longGeneric') ?? zone
}

function offset(zone: string, at: number): string | undefined {
  return nameOf(zone, 'en', 'longOffset', at)
}

function nameOf(timeZone: string, locale: string, timeZoneName: 'longGeneric' | 'longOffset', at = 0): string | undefined {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value
}
