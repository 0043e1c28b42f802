import { useState } from 'react'
import type { VideoDetail } from './videos'
import { EmotionToggles } from '@/components/charts/emotion-toggles'
import { FaceStrip, TimelineChart } from '@/components/charts/timeline-chart'
import { Button } from '@/components/ui/button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { emotionName, emotions, type Emotion } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface TimelineProps {
  video: VideoDetail
  strongest: Emotion[]
  playhead: number
  onSeek: (seconds: number) => void
}

export function Timeline({ video, strongest, playhead, onSeek }: TimelineProps) {
  const format = useFormat()
  const [chosen, setChosen] = useState<Emotion[]>()
  const [asTable, setAsTable] = useState(false)
  const points = video.timeline
  const available = emotions.filter((emotion) => points.some((point) => typeof point.scores[emotion] === 'number'))
  const shown = chosen ?? strongest.filter((emotion) => available.includes(emotion))
  const duration = Math.max(video.duration_seconds ?? 0, points.at(-1)?.t ?? 0)
  return (
    <section aria-label={t('timeline.title')} className="p-5">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-[0.9375rem] font-semibold">{t('timeline.title')}</h2>
        <Button look="quiet" size="small" aria-pressed={asTable} aria-label={t('chart.tableOf', { title: t('timeline.title') })} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.asChart') : t('chart.asTable')}
        </Button>
      </div>
      {asTable ? (
        <div className="max-h-80 overflow-y-auto rounded-lg border">
          <Table label={t('timeline.title')}>
            <thead>
              <tr>
                <Th>{t('timeline.time')}</Th>
                <Th className="text-end">{t('result.faces')}</Th>
                {available.map((emotion) => (
                  <Th key={emotion} className="text-end">
                    {emotionName(emotion)}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <Tr key={point.t}>
                  <Th scope="row" className="text-ink tabular-nums">
                    {t('timeline.seconds', { seconds: point.t })}
                  </Th>
                  <Td className="h-9 text-end tabular-nums">{format.number(point.faces)}</Td>
                  {available.map((emotion) => (
                    <Td key={emotion} className="h-9 text-end tabular-nums">
                      {format.decimal(point.scores[emotion])}
                    </Td>
                  ))}
                </Tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : (
        <>
          {available.length > 0 ? (
            <>
              <EmotionToggles available={available} shown={shown} onChange={setChosen} />
              <div className="mt-3">
                <TimelineChart
                  label={t('timeline.label', { name: video.original_filename })}
                  points={points}
                  shown={shown}
                  duration={duration}
                  playhead={playhead}
                  onSeek={onSeek}
                />
              </div>
            </>
          ) : (
            <FaceStrip points={points} duration={duration} />
          )}
          <p className="mt-2 text-xs text-ink-faint">{t(available.length > 0 ? 'timeline.strip' : 'timeline.stripOnly')}</p>
        </>
      )}
    </section>
  )
}
