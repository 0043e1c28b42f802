// One's newest videos, as a card of the home page.
import { Link } from 'react-router'
import { VideoBadge } from './video-badge'
import { useVideos } from './videos'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

const few = 3

export function VideosCard() {
  const format = useFormat()
  const me = useMe()
  const videos = useVideos(1, few)
  const allowed = me.company.emotion_policy !== 'prohibited'
  return (
    <Card aria-labelledby="videos">
      <CardHead
        id="videos"
        title={t('portal.title')}
        actions={
          <Link to="/portal" className="text-[0.8125rem] text-accent-ink hover:underline">
            {t('home.seeAll')}
          </Link>
        }
      />
      {videos.isPending && <SkeletonRows rows={2} />}
      {videos.error && <ProblemState error={videos.error} retry={() => void videos.refetch()} className="py-6" />}
      {videos.data?.items.length === 0 && (
        <div className="px-5 pt-2 pb-5 text-[0.8125rem] text-ink-soft">
          <p>{t(allowed ? 'home.videos.none' : 'home.videos.prohibited')}</p>
          {allowed && (
            <Button asChild size="small" className="mt-3">
              <Link to="/portal">{t('home.videos.first')}</Link>
            </Button>
          )}
        </div>
      )}
      {videos.data && videos.data.items.length > 0 && (
        <ul className="mt-2 divide-y border-t">
          {videos.data.items.map((video) => (
            <li key={video.video_id}>
              <Link
                to={`/portal/videos/${video.video_id}`}
                className="flex items-center justify-between gap-3 px-5 py-2.5 text-[0.8125rem] hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">
                  <span className="block truncate font-medium">{video.original_filename}</span>
                  <span className="block text-xs text-ink-faint">{format.dateTime(video.upload_timestamp)}</span>
                </span>
                <VideoBadge status={video.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
