import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useImportSteps, type Import } from './imports'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'

export function ForgetImport({ one }: { one: Import }) {
  const navigate = useNavigate()
  const { forget } = useImportSteps(one.import_id)
  const [asking, setAsking] = useState(false)
  // What went wrong stands in the question itself.
  const confirmed = async () => {
    await forget.mutateAsync()
    toast(t('imports.forgotten'))
    void navigate('/imports')
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
        {t('imports.forget')}
      </Button>
      <Confirm
        open={asking}
        title={t('imports.forget.title')}
        action={t('imports.forget')}
        busy={forget.isPending}
        error={forget.error}
        onConfirm={() => void confirmed().catch(() => undefined)}
        onClose={() => setAsking(false)}
      >
        {one.state === 'done' ? t('imports.forget.done') : t('imports.forget.body')}
      </Confirm>
    </>
  )
}
