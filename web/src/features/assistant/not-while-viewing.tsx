import { EyeOff } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/lib/i18n'

// Conversations are their owner's alone, also from an admin who looks at the product as that person.
export function NotWhileViewing({ heading }: { heading: 'h1' | 'p' }) {
  return (
    <EmptyState as={heading} icon={EyeOff} title={t('assistant.viewing.title')} className="min-h-[60dvh] justify-center">
      {t('assistant.viewing.body')}
    </EmptyState>
  )
}
