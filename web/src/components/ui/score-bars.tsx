import { EmotionDot } from '@/components/ui/emotion-mark'
import { emotionColour, emotionName, type Measured } from '@/lib/emotions'
import { useFormat } from '@/lib/format'

export function ScoreBars({ scores }: { scores: Measured[] }) {
  const format = useFormat()
  return (
    <ul className="flex flex-col gap-3">
      {scores.map(({ emotion, score }) => (
        <li key={emotion} className="grid grid-cols-[6.5rem_1fr_2.75rem] items-center gap-3 text-[0.8125rem]">
          <span className="flex items-center gap-2">
            <EmotionDot emotion={emotion} />
            {emotionName(emotion)}
          </span>
          <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full rounded-full"
              style={{ width: `${Math.round(score * 1000) / 10}%`, background: emotionColour[emotion] }}
            />
          </span>
          <span className="text-end font-medium tabular-nums">{format.decimal(score)}</span>
        </li>
      ))}
    </ul>
  )
}
