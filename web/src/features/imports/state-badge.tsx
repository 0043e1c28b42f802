import type { Import } from './imports'
import { Badge, type Tone } from '@/components/ui/badge'
import { t } from '@/lib/i18n'

const tones: Record<Import['state'], Tone> = { ready: 'caution', running: 'accent', done: 'good', undoing: 'accent', undone: 'plain', failed: 'danger' }

export function StateBadge({ state }: { state: Import['state'] }) {
  return <Badge tone={tones[state]}>{t(`imports.state.${state}`)}</Badge>
}
