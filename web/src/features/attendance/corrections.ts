// Corrections: whose they are, who decides, and what becomes of them.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap, unwrapList } from '@/api/client'
import type { components } from '@/api/schema'
import { useMe, usePermission } from '@/lib/session'

export type Correction = components['schemas']['Correction']
export type NewCorrection = components['schemas']['NewCorrection']
export type CorrectionState = Correction['state']

const mostPages = 10

// The API lists the own ones among those of everybody whom one may see: the newest two thousand are looked through.
export function useOwnCorrections() {
  const me = useMe()
  return useQuery({
    queryKey: ['corrections', 'own', me.employee_id],
    queryFn: async () => {
      const own: Correction[] = []
      let read = 0
      for (let page = 1; page <= mostPages; page++) {
        const { items, total } = await unwrapList(api.GET('/corrections', { params: { query: { page, page_size: 200 } } }))
        read += items.length
        own.push(...items.filter((each) => each.employee_id === me.employee_id))
        if (read >= total || items.length === 0) return { own, whole: true }
      }
      return { own, whole: false }
    },
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
