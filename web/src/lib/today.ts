// The company's today.
import { wallClock, type Day } from '@/lib/days'
import { useFormat } from '@/lib/format'

export function useToday(): Day {
  return wallClock(useFormat().timeZone).day
}
