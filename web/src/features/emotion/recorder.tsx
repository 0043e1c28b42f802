// Records a video with the camera: one sees oneself, records, looks at it, and only then it is used.
import { Circle, RotateCcw, Square, VideoOff } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { longestSeconds, useCamera, type Camera } from './use-camera'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

interface RecorderProps {
  onClose: () => void
  onUse: (file: File) => void
}

export default function Recorder({ onClose, onUse }: RecorderProps) {
  return (
    <Dialog open onClose={onClose} title={t('camera.title')} className="max-w-2xl">
      <Studio onClose={onClose} onUse={onUse} />
    </Dialog>
  )
}

function Studio({ onClose, onUse }: RecorderProps) {
  const { camera, record, stop, again } = useCamera()
  return (
    <div className="mt-3 flex flex-col gap-4">
      <div className="relative flex aspect-video items-center justify-center overflow-hidden rounded-xl bg-sunken">
        <Picture camera={camera} />
        {camera.stage === 'recording' && <Elapsed since={camera.since} onEnd={stop} />}
      </div>
      <p role="status" className="text-[0.8125rem] text-ink-soft">
        {camera.stage === 'refused' ? t(`camera.refused.${camera.why}`) : t(`camera.about.${camera.stage}`)}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        {camera.stage === 'ready' && (
          <Button look="primary" onClick={() => record(camera.stream)}>
            <Circle aria-hidden="true" className="fill-current" />
            {t('camera.start')}
          </Button>
        )}
        {camera.stage === 'recording' && (
          <Button look="primary" onClick={stop}>
            <Square aria-hidden="true" className="fill-current" />
            {t('camera.stop')}
          </Button>
        )}
        {camera.stage === 'recorded' && (
          <>
            <Again onAgain={again}>{t('camera.again')}</Again>
            <Button
              look="primary"
              onClick={() => {
                onUse(camera.file)
                onClose()
              }}
            >
              {t('camera.use')}
            </Button>
          </>
        )}
        {camera.stage === 'refused' && camera.why !== 'unsupported' && <Again onAgain={again}>{t('camera.retry')}</Again>}
        {camera.stage === 'refused' && <Button onClick={onClose}>{t('dialog.close')}</Button>}
      </div>
    </div>
  )
}

function Again({ onAgain, children }: { onAgain: () => void; children: ReactNode }) {
  return (
    <Button onClick={onAgain}>
      <RotateCcw aria-hidden="true" />
      {children}
    </Button>
  )
}

function Picture({ camera }: { camera: Camera }) {
  if (camera.stage === 'refused') return <VideoOff aria-hidden="true" className="size-7 text-ink-faint" />
  if (camera.stage === 'recorded') {
    return (
      <video key={camera.address} src={camera.address} controls playsInline aria-label={t('camera.playback')} className="size-full bg-black">
        <track kind="captions" />
      </video>
    )
  }
  if (camera.stage === 'asking') return <div aria-hidden="true" className="size-full animate-pulse bg-hover" />
  const { stream } = camera
  return (
    // As in a mirror: one sees oneself as one is used to. The recording is not mirrored.
    <video
      ref={(element) => {
        if (element && element.srcObject !== stream) element.srcObject = stream
      }}
      muted
      autoPlay
      playsInline
      aria-label={t('camera.mirror')}
      className="size-full -scale-x-100 bg-black object-cover"
    />
  )
}

function Elapsed({ since, onEnd }: { since: number; onEnd: () => void }) {
  const format = useFormat()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.floor((Date.now() - since) / 1000)
      setSeconds(now)
      if (now >= longestSeconds) onEnd()
    }, 250)
    return () => clearInterval(timer)
  }, [since, onEnd])
  return (
    <p className="absolute start-3 top-3 flex items-center gap-2 rounded-lg bg-black/70 px-2.5 py-1 text-xs font-medium text-white tabular-nums">
      <span aria-hidden="true" className="size-2 rounded-full bg-red-500" />
      {t('camera.elapsed', { time: format.clock(seconds), most: format.clock(longestSeconds) })}
    </p>
  )
}
