import { cn } from '@/lib/cn'
import { emotionColour, emotionName, isEmotion } from '@/lib/emotions'

// Colour is never alone: the name always stands beside it.
export function EmotionMark({ emotion, className }: { emotion: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2', className)}>
      <EmotionDot emotion={emotion} />
      {emotionName(emotion)}
    </span>
  )
}

export function EmotionDot({ emotion, className }: { emotion: string; className?: string }) {
  const colour = isEmotion(emotion) ? emotionColour[emotion] : 'var(--ink-faint)'
  return <span aria-hidden="true" className={cn('size-2 shrink-0 rounded-full', className)} style={{ background: colour }} />
}
