// What was measured, strongest first; what was not measured is named as such and never drawn as zero.
import { FileText, ScanFace } from 'lucide-react'
import { useRef, useState } from 'react'
import { Player } from './player'
import { Timeline } from './timeline'
import type { VideoDetail } from './videos'
import { Card, CardHead } from '@/components/ui/card'
import { EmotionDot } from '@/components/ui/emotion-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ScoreBars } from '@/components/ui/score-bars'
import { emotionColour, emotionName, measured, unmeasured, type Measured } from '@/lib/emotions'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'

export function VideoResult({ video }: { video: VideoDetail }) {
  const player = useRef<HTMLVideoElement>(null)
  const [playhead, setPlayhead] = useState(0)
  const scores = measured(video.predictions)
  const seek = (seconds: number) => {
    if (player.current) player.current.currentTime = seconds
    setPlayhead(seconds)
  }
  return (
    <>
      {video.is_processed && scores.length > 0 && <TopThree scores={scores.slice(0, 3)} />}
      {video.is_processed && scores.length === 0 && (
        <Card>
          <EmptyState icon={ScanFace} title={t('result.none.title')}>
            {video.status_text ? said(video.status_text) : facesText(video)}
          </EmptyState>
        </Card>
      )}
      {video.status !== 'uploading' && (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card className="overflow-hidden">
            <Player ref={player} videoId={video.video_id} name={video.original_filename} onTime={setPlayhead} />
            {video.is_processed && video.timeline.length > 0 && (
              <Timeline video={video} strongest={scores.slice(0, 3).map((each) => each.emotion)} playhead={playhead} onSeek={seek} />
            )}
          </Card>
          {video.is_processed && <Facts video={video} scores={scores} />}
        </div>
      )}
    </>
  )
}

function TopThree({ scores }: { scores: Measured[] }) {
  const format = useFormat()
  return (
    <section aria-label={t('result.topThree')}>
      <ol className="grid gap-3 sm:grid-cols-3">
        {scores.map(({ emotion, score }, rank) => (
          <li key={emotion} className="relative overflow-hidden rounded-xl border bg-surface p-4 ps-5 shadow-card">
            <span aria-hidden="true" className="absolute inset-y-0 start-0 w-1" style={{ background: emotionColour[emotion] }} />
            <p className="flex items-center gap-2 text-[0.8125rem] text-ink-soft">
              <EmotionDot emotion={emotion} />
              {rank === 0 ? t('result.strongest', { emotion: emotionName(emotion) }) : emotionName(emotion)}
            </p>
            <p className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{format.decimal(score)}</p>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-[0.8125rem] text-ink-soft">{t('result.notFeeling')}</p>
    </section>
  )
}

function Facts({ video, scores }: { video: VideoDetail; scores: Measured[] }) {
  const format = useFormat()
  const absent = unmeasured(video.predictions)
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {scores.length > 0 && (
        <Card>
          <CardHead title={t('result.scores')} description={t('result.scores.description')} />
          <div className="p-5 pt-4">
            <ScoreBars scores={scores} />
            {absent.length > 0 && (
              <p className="mt-4 text-xs leading-relaxed text-ink-faint">
                {t('result.absent', { emotions: format.list(absent.map(emotionName)) })}
              </p>
            )}
          </div>
        </Card>
      )}
      <Card>
        <CardHead title={t('result.about')} />
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2 p-5 pt-3 text-[0.8125rem]">
          <dt className="text-ink-faint">{t('result.faces')}</dt>
          <dd>{facesText(video)}</dd>
          {video.status_text && scores.length > 0 && (
            <>
              <dt className="text-ink-faint">{t('result.note')}</dt>
              <dd>{said(video.status_text)}</dd>
            </>
          )}
          <dt className="text-ink-faint">{t('result.model')}</dt>
          <dd className="break-words">
            {video.model ? t('result.modelName', { name: video.model.name, version: video.model.version }) : t('format.none')}
          </dd>
        </dl>
      </Card>
      <Card>
        <CardHead title={t('result.transcript')} />
        {video.transcript ? (
          <blockquote className="max-h-64 overflow-y-auto p-5 pt-3 leading-relaxed whitespace-pre-line text-ink-soft">
            {video.transcript}
          </blockquote>
        ) : (
          <p className="flex items-center gap-2 p-5 pt-3 text-[0.8125rem] text-ink-faint">
            <FileText aria-hidden="true" className="size-4" />
            {t('result.transcript.none')}
          </p>
        )}
      </Card>
      {scores.length === 0 && <Notice>{t('result.notFeeling')}</Notice>}
    </div>
  )
}

export function facesText(video: Pick<VideoDetail, 'faces_detected'>): string {
  const faces = video.faces_detected
  return typeof faces === 'number' ? t('result.facesCount', { faces }) : t('format.notMeasured')
}
