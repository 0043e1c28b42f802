import { ArrowLeft, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { VideoBadge } from './video-badge'
import { VideoResult } from './video-result'
import { isUnderway, useDeleteVideo, useRetryVideo, useVideo, type VideoDetail } from './videos'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useMe } from '@/lib/session'

export function VideoPage() {
  const { id = '', employee } = useParams()
  // Who looks at somebody else's video comes from that person's results, and goes back to them.
  const back = employee ? `/emotion/employees/${employee}` : '/portal'
  const video = useVideo(id)
  const me = useMe()
  const format = useFormat()
  // Somebody else's has its address below that person, wherever one came from.
  const whose = video.data && video.data.user_id !== me.id ? video.data.employee_id : undefined
  if (whose && String(whose) !== employee) return <Navigate to={`/emotion/employees/${whose}/videos/${id}`} replace />
  return (
    <Page
      title={video.data?.original_filename ?? t('video.title')}
      description={
        video.data && (
          <span className="flex flex-wrap items-center gap-2">
            <VideoBadge status={video.data.status} />
            {t('video.uploaded', { at: format.dateTime(video.data.upload_timestamp) })}
            {typeof video.data.duration_seconds === 'number' && ` · ${format.clock(video.data.duration_seconds)}`}
          </span>
        )
      }
      actions={video.data && <DeleteVideo video={video.data} back={back} />}
      above={
        <Link to={back} className="mb-3 inline-flex items-center gap-1.5 text-[0.8125rem] text-ink-faint hover:text-ink">
          <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          {t(employee ? 'video.backToPerson' : 'video.back')}
        </Link>
      }
    >
      {video.isPending && (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      {video.error && (
        <Card>
          <ProblemState error={video.error} retry={() => void video.refetch()} />
        </Card>
      )}
      {video.data && (
        <div className="flex flex-col gap-5">
          <Progressing video={video.data} />
          <Failed video={video.data} />
          <VideoResult video={video.data} />
        </div>
      )}
    </Page>
  )
}

function Progressing({ video }: { video: VideoDetail }) {
  const format = useFormat()
  if (!isUnderway(video.status)) return null
  return (
    <Card className="p-5">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <p className="font-semibold" role="status">
          {t(`video.underway.${video.status === 'queued' ? 'queued' : 'processing'}`)}
        </p>
        <p className="text-ink-soft tabular-nums">{format.percent(video.progress)}</p>
      </div>
      <Progress value={video.progress} label={t('video.progressOf', { name: video.original_filename })} />
      <p className="mt-3 text-[0.8125rem] text-ink-faint">{t('video.underway.leave')}</p>
    </Card>
  )
}

function Failed({ video }: { video: VideoDetail }) {
  const retry = useRetryVideo(video.video_id)
  if (video.status !== 'failed' && video.status !== 'refused') return null
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={video.status === 'failed' ? 'danger' : 'caution'}
        title={t(`video.${video.status}.title`)}
        actions={
          video.status === 'failed' && (
            <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()}>
              <RotateCcw aria-hidden="true" />
              {t('video.retry')}
            </Button>
          )
        }
      >
        {said(video.error ?? video.status_text ?? t('video.failed.body'))}
      </Notice>
      <ProblemNotice error={retry.error} />
    </div>
  )
}

function DeleteVideo({ video, back }: { video: VideoDetail; back: string }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteVideo(video.video_id)
  const navigate = useNavigate()
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
        {t('video.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('video.delete.title')}
        action={t('video.delete.confirm')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => void remove.mutateAsync().then(() => navigate(back, { replace: true }), () => undefined)}
        onClose={() => setAsking(false)}
      >
        {t('video.delete.body', { name: video.original_filename })}
      </Confirm>
    </>
  )
}
