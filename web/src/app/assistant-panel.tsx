// The assistant beside the page, loaded when it is first opened.
import { lazy, Suspense } from 'react'
import { SidePanel } from '@/components/ui/side-panel'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'

const Panel = lazy(() => import('@/features/assistant/panel'))

export function AssistantBeside({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel label={t('panel.label')} onClose={onClose}>
      <Suspense fallback={<Skeleton className="m-4 h-24" />}>
        <Panel onClose={onClose} />
      </Suspense>
    </SidePanel>
  )
}
