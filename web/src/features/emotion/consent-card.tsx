import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const purpose = 'emotion_analysis'

export function useConsent() {
  return useQuery({
    queryKey: ['consents'],
    queryFn: () => unwrap(api.GET('/consents')),
    select: (consents) => consents.find((each) => each.purpose === purpose),
  })
}

export function ConsentCard() {
  const consent = useConsent()
  const queries = useQueryClient()
  const format = useFormat()
  const [withdrawing, setWithdrawing] = useState(false)
  const decide = useMutation({
    mutationFn: (granted: boolean) =>
      unwrap(api.PUT('/consents/{purpose}', { params: { path: { purpose } }, body: { granted } })),
    onSuccess: () => {
      setWithdrawing(false)
      void queries.invalidateQueries({ queryKey: ['videos'] })
      return queries.invalidateQueries({ queryKey: ['consents'] })
    },
  })
  if (consent.isPending) {
    return (
      <Card>
        <SkeletonRows rows={2} />
      </Card>
    )
  }
  if (consent.error) {
    return (
      <Card>
        <ProblemState error={consent.error} retry={() => void consent.refetch()} />
      </Card>
    )
  }
  if (!consent.data) return null
  const { granted, text, decided_at, text_version } = consent.data
  return (
    <Card>
      <CardHead
        title={
          <span className="flex items-center gap-2">
            <ShieldCheck aria-hidden="true" className="size-4 text-ink-faint" />
            {t('consent.title')}
            {granted && <Badge tone="good">{t('consent.granted')}</Badge>}
          </span>
        }
      />
      <div className="px-5 pt-2 pb-5">
        <ConsentText text={text} folded={granted} />
        <p className="mt-3 text-xs text-ink-faint">
          {decided_at
            ? t(granted ? 'consent.grantedAt' : 'consent.withdrawnAt', { at: format.dateTime(decided_at), version: text_version })
            : t('consent.version', { version: text_version })}
        </p>
        <ProblemNotice error={withdrawing ? null : decide.error} className="mt-3" />
        <div className="mt-4">
          {granted ? (
            <Button size="small" onClick={() => setWithdrawing(true)}>
              {t('consent.withdraw')}
            </Button>
          ) : (
            <Button look="primary" busy={decide.isPending} onClick={() => decide.mutate(true)}>
              {t('consent.give')}
            </Button>
          )}
        </div>
      </div>
      <Confirm
        open={withdrawing}
        title={t('consent.withdraw.title')}
        action={t('consent.withdraw')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() => decide.mutate(false)}
        onClose={() => setWithdrawing(false)}
      >
        {t('consent.withdraw.body')}
      </Confirm>
    </Card>
  )
}

function ConsentText({ text, folded }: { text: string; folded: boolean }) {
  const paragraphs = text.split(/\n{2,}/)
  const body = paragraphs.map((paragraph) => (
    <p key={paragraph} lang="en" dir="auto" className="mt-2 max-w-prose leading-relaxed whitespace-pre-line text-ink-soft first:mt-0">
      {paragraph}
    </p>
  ))
  if (!folded) return <div>{body}</div>
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer rounded text-[0.8125rem] text-ink-soft hover:text-ink">{t('consent.read')}</summary>
      <div className="mt-2">{body}</div>
    </details>
  )
}
