// What waits for one's decision, one by one or many at once.
import { useMutation } from '@tanstack/react-query'
import { CheckCheck, PartyPopper } from 'lucide-react'
import { useState } from 'react'
import { useRefresh } from './attendance'
import { CorrectionToDecide } from './correction-to-decide'
import { decide, openPageSize, useCorrectionsToDecide } from './corrections'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { problemSentence, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

export function CorrectionsToDecide() {
  const { whole, change } = useSearchState()
  const page = whole('page') ?? 1
  const open = useCorrectionsToDecide(page)
  const refresh = useRefresh()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [sure, setSure] = useState(false)
  const items = open.data?.items ?? []
  const wanted = items.filter((each) => chosen.has(each.correction_id))
  const all = useMutation({
    mutationFn: async () => {
      const answers = await Promise.allSettled(wanted.map((each) => decide(each.correction_id, 'approve', '')))
      const refused = answers.find((answer) => answer.status === 'rejected')
      return { approved: answers.filter((answer) => answer.status === 'fulfilled').length, refused: refused?.reason as unknown }
    },
    onSuccess: ({ approved, refused }) => {
      if (approved > 0) toast(t('corrections.approved', { count: approved }))
      if (refused) toast(t('corrections.notAll', { count: wanted.length - approved, reason: problemSentence(refused) }), { tone: 'danger' })
      setChosen(new Set())
      setSure(false)
      return refresh()
    },
  })
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Card>
      {open.isPending && <SkeletonRows />}
      {open.error && <ProblemState error={open.error} retry={() => void open.refetch()} />}
      {open.data && items.length === 0 && (
        <EmptyState icon={PartyPopper} title={t('corrections.allDecided.title')}>
          {t('corrections.allDecided.body')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <div className="flex min-h-13 flex-wrap items-center gap-3 border-b px-5 py-2">
            <label className="flex items-center gap-2.5 text-[0.8125rem]">
              <input
                type="checkbox"
                className="size-4 accent-(--accent)"
                checked={wanted.length === items.length}
                ref={(box) => {
                  if (box) box.indeterminate = wanted.length > 0 && wanted.length < items.length
                }}
                onChange={(event) => setChosen(new Set(event.target.checked ? items.map((each) => each.correction_id) : []))}
              />
              {wanted.length > 0 ? t('corrections.chosen', { count: wanted.length }) : t('corrections.chooseAll')}
            </label>
            {wanted.length > 0 && (
              <Button look="primary" size="small" onClick={() => setSure(true)}>
                <CheckCheck aria-hidden="true" />
                {t('corrections.approveChosen', { count: wanted.length })}
              </Button>
            )}
          </div>
          <ul className="divide-y">
            {items.map((each) => (
              <CorrectionToDecide
                key={each.correction_id}
                correction={each}
                chosen={chosen.has(each.correction_id)}
                onChoose={(on) => choose(each.correction_id, on)}
              />
            ))}
          </ul>
        </>
      )}
      {open.data && open.data.total > openPageSize && (
        <Pagination page={page} pageSize={openPageSize} total={open.data.total} onPage={(next) => change({ page: next === 1 ? undefined : next })} />
      )}
      <Confirm
        open={sure}
        title={t('corrections.approveMany.title', { count: wanted.length })}
        action={t('corrections.approveChosen', { count: wanted.length })}
        busy={all.isPending}
        error={all.error}
        onConfirm={() => all.mutate()}
        onClose={() => setSure(false)}
      >
        {t('corrections.approveMany.body')}
      </Confirm>
    </Card>
  )
}
