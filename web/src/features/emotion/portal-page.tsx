import { ConsentCard, useConsent } from './consent-card'
import { LooksCard } from './looks-card'
import { Uploader } from './uploader'
import { VideoHistory } from './video-history'
import { Card, CardHead } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import { useMe } from '@/lib/session'

export function PortalPage() {
  const me = useMe()
  const consent = useConsent()
  const granted = consent.data?.granted ?? false
  const refusal = uploadRefusal(me.company.jurisdiction, me.company.emotion_policy)
  return (
    <Page title={t('portal.title')} description={t('portal.description')} narrow>
      {/* Where it is missing it is asked for above all: until that is known, nothing stands where it would have to move. */}
      {consent.isPending ? (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      ) : (
        <div className="flex flex-col gap-5">
          {refusal && (
            <Card>
              <ProblemState error={refusal} />
            </Card>
          )}
          {!refusal && !granted && <ConsentCard />}
          {!refusal && (
            <Card>
              <CardHead title={t('upload.title')} />
              <div className="p-5 pt-4">
                <Uploader disabled={!granted} />
              </div>
            </Card>
          )}
          <VideoHistory />
          {(granted || refusal) && <ConsentCard />}
          <LooksCard />
        </div>
      )}
    </Page>
  )
}

// What the server would answer to an upload, said before anybody chooses a file.
function uploadRefusal(jurisdiction: string | null | undefined, policy: string): ApiProblem | undefined {
  if (policy === 'prohibited') return new ApiProblem(451, { code: 'policy_prohibited', detail: t('portal.prohibited') })
  if (!jurisdiction) return new ApiProblem(409, { code: 'jurisdiction_needed' })
  return undefined
}
