import { useQuery } from '@tanstack/react-query'
import { Play, VideoOff } from 'lucide-react'
import { useState, type Ref } from 'react'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { problemSentence } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'

interface PlayerProps {
  ref: Ref<HTMLVideoElement>
  videoId: string
  name: string
  onTime: (seconds: number) => void
}

// Playing is recorded in the audit log, so the address is asked for only when somebody wants to look.
export function Player({ ref, videoId, name, onTime }: PlayerProps) {
  const [wanted, setWanted] = useState(false)
  const [broken, setBroken] = useState(false)
  const view = useQuery({
    queryKey: ['view-url', videoId],
    queryFn: () => unwrap(api.GET('/videos/{video_id}/view-url', { params: { path: { video_id: videoId } } })),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  if (view.data && !broken) {
    return (
      <video
        ref={ref}
        src={view.data.url}
        controls
        autoPlay
        playsInline
        aria-label={name}
        onTimeUpdate={(event) => onTime(event.currentTarget.currentTime)}
        onSeeking={(event) => onTime(event.currentTarget.currentTime)}
        onError={() => setBroken(true)}
        className="aspect-video w-full bg-black"
      >
        <track kind="captions" />
      </video>
    )
  }
  const problem = broken ? t('player.broken') : view.error ? problemSentence(view.error) : undefined
  return (
    <div className="flex aspect-video flex-col items-center justify-center gap-3 bg-sunken px-6 text-center">
      {problem ? (
        <>
          <VideoOff aria-hidden="true" className="size-6 text-ink-faint" />
          <p role="alert" className="max-w-sm text-[0.8125rem] text-ink-soft">
            {problem}
          </p>
        </>
      ) : (
        <>
          <Button busy={view.isFetching} onClick={() => setWanted(true)}>
            <Play aria-hidden="true" />
            {t('player.play')}
          </Button>
          <p className="text-xs text-ink-faint">{t('player.audited')}</p>
        </>
      )}
    </div>
  )
}
