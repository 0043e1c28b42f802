import type { VideoStatus } from './videos'
import { Badge, type Tone } from '@/components/ui/badge'
import { t } from '@/lib/i18n'

const tones: Record<VideoStatus, Tone> = {
  uploading: 'plain',
  queued: 'plain',
  processing: 'accent',
  processed: 'good',
  failed: 'danger',
  refused: 'caution',
}

export function VideoBadge({ status }: { status: VideoStatus }) {
  return <Badge tone={tones[status]}>{t(`video.status.${status}`)}</Badge>
}
