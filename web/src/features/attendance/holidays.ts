// Changing holidays, one by one or out of a calendar.
import type { Holiday } from './attendance'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'

export type HolidayImport = components['schemas']['HolidayImport']

export const addHoliday = (body: Holiday) => unwrap(api.POST('/holidays', { body }))
export const removeHoliday = (day: string) => unwrap(api.DELETE('/holidays/{day}', { params: { path: { day } } }))

export async function importCalendar(file: File): Promise<HolidayImport> {
  return unwrap(
    api.POST('/holidays/import', {
      body: await file.text(),
      bodySerializer: (text) => text as string,
      headers: { 'Content-Type': 'text/calendar' },
    }),
  )
}

export function byYear(holidays: Holiday[]): [string, Holiday[]][] {
  const years = new Map<string, Holiday[]>()
  for (const holiday of holidays) {
    const year = holiday.day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), holiday])
  }
  return [...years]
}
