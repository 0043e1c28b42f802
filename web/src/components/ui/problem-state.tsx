// What went wrong, in words, with a next step and the request id to quote.
import { Globe, MapPin, ShieldAlert, Users } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { usePermission } from '@/lib/session'

interface ProblemProps {
  error: unknown
  retry?: () => void
  className?: string
}

export function ProblemState({ error, retry, className }: ProblemProps) {
  const manages = usePermission('company_manage')
  const problem = problemOf(error)
  const again = retry && <Button onClick={retry}>{t('problem.retry')}</Button>
  const settings = manages && (
    <Button asChild look="primary">
      <Link to="/settings/company">{t('problem.openSettings')}</Link>
    </Button>
  )
  if (problem?.code === 'jurisdiction_needed') {
    return (
      <EmptyState icon={MapPin} title={t('problem.jurisdiction.title')} actions={settings} className={className}>
        {manages ? t('problem.jurisdiction.admin') : t('problem.jurisdiction.others')}
      </EmptyState>
    )
  }
  if (problem?.status === 451) {
    return (
      <EmptyState icon={Globe} title={t('problem.prohibited.title')} actions={settings} className={className}>
        <p>{t('problem.prohibited.body')}</p>
        <p className="mt-2 text-ink-faint">{problem.detail}</p>
      </EmptyState>
    )
  }
  if (problem?.code === 'policy_hides_individuals' || problem?.code === 'safety_programme_only') {
    return (
      <EmptyState icon={Users} title={t('problem.individuals.title')} className={className}>
        {problem.detail}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={ShieldAlert} title={problemTitle(error)} actions={again} className={className}>
      <p>{problemSentence(error)}</p>
      {problem?.requestId && <RequestId id={problem.requestId} />}
    </EmptyState>
  )
}

// The same inside a form or beside a button.
export function ProblemNotice({ error, className }: { error: unknown; className?: string }) {
  if (!error) return null
  const problem = problemOf(error)
  const details = problem?.fields.map((each) => each.message) ?? []
  return (
    <Notice tone="danger" role="alert" className={className}>
      <p className="text-ink">{problemSentence(error)}</p>
      {details.length > 0 && <p>{details.join(' ')}</p>}
      {problem?.requestId && <RequestId id={problem.requestId} />}
    </Notice>
  )
}

export function problemSentence(error: unknown): string {
  const problem = problemOf(error)
  if (!problem) return t('problem.unknown')
  if (problem.status === 0) return t('problem.offline')
  if (problem.retryAfterSeconds && problem.status === 429) {
    return `${problem.detail} ${t('problem.retryAfter', { seconds: problem.retryAfterSeconds })}`
  }
  return problem.detail || t('problem.unknown')
}

function problemTitle(error: unknown): string {
  const status = problemOf(error)?.status
  if (status === 0) return t('problem.title.offline')
  if (status === 403) return t('problem.title.forbidden')
  if (status === 404) return t('problem.title.missing')
  return t('problem.title.other')
}

function RequestId({ id }: { id: string }) {
  return (
    <p className="mt-1 text-xs text-ink-faint">
      {t('problem.requestId')} <code className="select-all">{id}</code>
    </p>
  )
}
