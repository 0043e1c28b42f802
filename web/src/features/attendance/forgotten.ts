// Days of the last two weeks that one checked in to and never out of.
import { useOwnRules, useRecords } from './attendance'
import { forgotten } from './shift'
import { addDays } from '@/lib/days'
import { useNow } from '@/lib/use-now'

export function useForgotten(enabled: boolean) {
  const now = useNow(60)
  const rules = useOwnRules()
  const records = useRecords('current', addDays(now.day, -14), now.day, enabled)
  return records.data && rules ? forgotten(records.data, now, rules) : undefined
}
