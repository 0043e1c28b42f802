import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

export function RetryNotice({ id }: { id: string }) {
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: () => unwrap(api.POST('/notices/outbox/{notice_id}/retry', { params: { path: { notice_id: id } } })),
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()}>
      <RotateCcw aria-hidden="true" />
      {t('outbox.retry')}
    </Button>
  )
}
