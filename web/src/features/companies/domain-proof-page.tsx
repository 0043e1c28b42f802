// Where the link in the mail to a domain's mailbox leads. Programs that open links in mails change nothing: a person has to say yes.
import { useMutation, useQuery } from '@tanstack/react-query'
import { MailX } from 'lucide-react'
import { useParams } from 'react-router'
import { api, unwrap } from '@/api/client'
import { AuthCard } from '@/components/ui/auth-card'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function DomainProofPage() {
  const { token = '' } = useParams()
  const format = useFormat()
  const proof = useQuery({
    queryKey: ['domain-proof', token],
    queryFn: () => unwrap(api.GET('/domain-proofs/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
  })
  const verify = useMutation({ mutationFn: () => unwrap(api.POST('/domain-proofs', { body: { token } })) })

  if (proof.isPending) {
    return (
      <AuthCard title={t('domainProof.titleLoading')}>
        <Skeleton className="mb-4 h-9" />
        <Skeleton className="h-9" />
      </AuthCard>
    )
  }
  if (proof.error) {
    return (
      <AuthCard title={t('domainProof.titleLoading')}>
        {problemOf(proof.error)?.status === 404 ? (
          <EmptyState icon={MailX} title={t('domainProof.gone.title')} className="px-0 py-4">
            {t('domainProof.gone.body')}
          </EmptyState>
        ) : (
          <ProblemState error={proof.error} retry={() => void proof.refetch()} className="px-0 py-4" />
        )}
      </AuthCard>
    )
  }
  const facts = {
    domain: proof.data.domain,
    company: proof.data.company_name,
    until: format.dateTime(proof.data.expires_at),
  }
  return (
    <AuthCard wide title={verify.isSuccess ? t('domainProof.done.title', facts) : t('domainProof.title', facts)}>
      {verify.isSuccess ? (
        <Notice tone="good" role="status">
          {t('domainProof.done.body')}
        </Notice>
      ) : (
        <div className="flex flex-col gap-4 text-[0.8125rem] leading-relaxed">
          <p>{t('domainProof.meaning', facts)}</p>
          <p className="text-ink-soft">{t('domainProof.otherwise', facts)}</p>
          <ProblemNotice error={verify.error} />
          <Button look="primary" className="w-full" busy={verify.isPending} onClick={() => verify.mutate()}>
            {t('domainProof.yes')}
          </Button>
        </div>
      )}
    </AuthCard>
  )
}
