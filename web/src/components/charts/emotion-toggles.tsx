// Which of the seven a chart shows. A legend one can press.
import { EmotionDot } from '@/components/ui/emotion-mark'
import { cn } from '@/lib/cn'
import { emotionName, emotions, type Emotion } from '@/lib/emotions'
import { t } from '@/lib/i18n'

interface EmotionTogglesProps {
  available?: readonly Emotion[]
  shown: Emotion[]
  onChange: (shown: Emotion[]) => void
}

export function EmotionToggles({ available = emotions, shown, onChange }: EmotionTogglesProps) {
  return (
    <div role="group" aria-label={t('chart.shownEmotions')} className="flex flex-wrap gap-1">
      {available.map((emotion) => {
        const on = shown.includes(emotion)
        return (
          <button
            key={emotion}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(on ? shown.filter((each) => each !== emotion) : [...shown, emotion])}
            className={cn(
              'inline-flex h-7 items-center gap-1.5 rounded-md border px-2 text-xs transition-colors',
              on ? 'border-line-strong bg-surface text-ink' : 'border-transparent text-ink-faint hover:bg-hover',
            )}
          >
            <EmotionDot emotion={emotion} className={on ? undefined : 'opacity-40'} />
            {emotionName(emotion)}
          </button>
        )
      })}
    </div>
  )
}
