// Corrections: whose they are, who decides, and what becomes of them.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap, unwrapAll, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { useMe, usePermission } from '@/lib/session'

export type Correction = components['schemas']['Correction']
export type NewCorrection = components['schemas']['NewCorrection']
export type CorrectionState = Correction['state']

export function useOwnCorrections() {
  const { employee_id } = useMe()
  return useQuery({
    queryKey: ['corrections', 'own', employee_id],
    queryFn: () => unwrapAll((page) => api.GET('/corrections', { params: { query: { employee_id: employee_id ?? 0, ...page } } })),
    enabled: employee_id !== null,
  })
}

export const openPageSize = 20

// Nobody decides for themselves: one's own are left out.
export function useCorrectionsToDecide(page = 1) {
  const me = useMe()
  const may = usePermission('attendance_approve')
  return useQuery({
    queryKey: ['corrections', 'open', page],
    queryFn: () => unwrapList(api.GET('/corrections', { params: { query: { state: 'open', page, page_size: openPageSize } } })),
    select: ({ items, total }) => {
      const others = items.filter((each) => each.employee_id !== me.employee_id)
      return { items: others, total, count: total - (items.length - others.length) }
    },
    placeholderData: (before) => before,
    enabled: may,
    refetchInterval: 60_000,
  })
}

export const withdraw = (correction_id: string) => unwrap(api.DELETE('/corrections/{correction_id}', { params: { path: { correction_id } } }))

export type Decision = 'approve' | 'reject'

export function decide(correction_id: string, decision: Decision, note: string): Promise<Correction> {
  const wish = { params: { path: { correction_id } }, body: note ? { note } : {} }
  return decision === 'approve'
    ? unwrap(api.POST('/corrections/{correction_id}/approve', wish))
    : unwrap(api.POST('/corrections/{correction_id}/reject', wish))
}
