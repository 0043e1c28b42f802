// Checking in or out from anywhere in the frame, with a word about what became of it.
import { useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { punch, type Punch } from '@/lib/punch'
import { isInside, useMe } from '@/lib/session'

// Undefined for whoever does not record hours.
export function usePunch(): ((kind: Punch) => Promise<void>) | undefined {
  const me = useMe()
  const queries = useQueryClient()
  if (!isInside(me) || !me.permissions.includes('attendance_own') || me.employee_id === null || me.viewed_by) return undefined
  return async (kind) => {
    try {
      const fate = await punch(kind)
      toast(t(`punch.${fate}`, { kind }))
      if (fate === 'sent') await queries.invalidateQueries()
    } catch (error) {
      toast(problemSentence(error), { tone: 'danger' })
    }
  }
}
