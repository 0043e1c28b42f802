import type { CorrectionState } from './corrections'
import { Badge, type Tone } from '@/components/ui/badge'
import { t } from '@/lib/i18n'

const tones: Record<CorrectionState, Tone> = { open: 'accent', approved: 'good', rejected: 'danger', withdrawn: 'plain' }

export function CorrectionBadge({ state }: { state: CorrectionState }) {
  return <Badge tone={tones[state]}>{t(`correction.state.${state}`)}</Badge>
}
