import { Film } from 'lucide-react'
import { Link } from 'react-router'
import { VideoBadge } from './video-badge'
import { isUnderway, useVideos, type Video } from './videos'
import { Card, CardHead } from '@/components/ui/card'
import { EmotionMark } from '@/components/ui/emotion-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { ProblemState } from '@/components/ui/problem-state'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { said } from '@/lib/said'
import { useSearchState } from '@/lib/search-state'

const pageSize = 10

export function VideoHistory() {
  const { whole, change } = useSearchState()
  const page = whole('page') ?? 1
  const videos = useVideos(page, pageSize)
  return (
    <Card>
      <CardHead
        title={t('videos.title')}
        description={videos.data ? t('videos.count', { count: videos.data.total }) : undefined}
        className="pb-3"
      />
      {videos.isPending && <SkeletonRows rows={3} />}
      {videos.error && <ProblemState error={videos.error} retry={() => void videos.refetch()} />}
      {videos.data && videos.data.items.length === 0 && (
        <EmptyState icon={Film} title={t('videos.empty.title')} className="pt-6">
          {t('videos.empty.body')}
        </EmptyState>
      )}
      {videos.data && videos.data.items.length > 0 && (
        <>
          <ul className="divide-y border-t">
            {videos.data.items.map((video) => (
              <VideoRow key={video.video_id} video={video} />
            ))}
          </ul>
          <Pagination page={page} pageSize={pageSize} total={videos.data.total} onPage={(next) => change({ page: next })} />
        </>
      )}
    </Card>
  )
}

function VideoRow({ video }: { video: Video }) {
  const format = useFormat()
  return (
    <li className="relative px-5 py-3.5 transition-colors hover:bg-hover">
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <Link
            to={`/portal/videos/${video.video_id}`}
            className="block truncate font-medium after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
          >
            {video.original_filename}
          </Link>
          <p className="mt-0.5 truncate text-xs text-ink-faint">
            {format.dateTime(video.upload_timestamp)}
            {typeof video.duration_seconds === 'number' && ` · ${format.clock(video.duration_seconds)}`}
          </p>
        </div>
        {video.is_processed && <TopEmotion video={video} />}
        <VideoBadge status={video.status} />
      </div>
      {isUnderway(video.status) && (
        <Progress value={video.progress} label={t('video.progressOf', { name: video.original_filename })} className="mt-3" />
      )}
      {video.error && <p className="mt-1 text-xs text-danger">{said(video.error)}</p>}
    </li>
  )
}

function TopEmotion({ video }: { video: Video }) {
  const format = useFormat()
  if (!video.top_emotion) return <span className="hidden text-[0.8125rem] text-ink-faint sm:block">{t('format.notMeasured')}</span>
  return (
    <span className="hidden items-center gap-2 text-[0.8125rem] sm:flex">
      <EmotionMark emotion={video.top_emotion} />
      <span className="text-ink-soft tabular-nums">{format.decimal(video.top_score)}</span>
    </span>
  )
}
