import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

export function ViewAs({ userId, name }: { userId: string; name: string }) {
  const view = useMutation({
    mutationFn: () => unwrap(api.POST('/access/view-as', { body: { user_id: userId } })),
    // A fresh document: nothing of what the admin saw stays in memory.
    onSuccess: () => location.assign('/'),
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  return (
    <Button look="quiet" size="small" busy={view.isPending} onClick={() => view.mutate()} aria-label={t('view.asOf', { name })}>
      <Eye aria-hidden="true" />
      {t('view.as')}
    </Button>
  )
}
