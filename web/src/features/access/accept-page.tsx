import { useQuery } from '@tanstack/react-query'
import { MailX } from 'lucide-react'
import { useNavigate, useParams } from 'react-router'
import { EmailField, NameFields, NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { useRegister } from './sign-in'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FormProblem } from '@/components/ui/form-problem'
import { Notice } from '@/components/ui/notice'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { submitted } from '@/lib/form'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { useSession } from '@/lib/session'

export function AcceptPage() {
  const { token = '' } = useParams()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(api.GET('/invitations/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
  })
  const { data: me } = useSession()
  const register = useRegister()
  const navigate = useNavigate()
  const format = useFormat()

  if (invitation.isPending) {
    return (
      <AuthCard title={t('accept.titleLoading')} wide>
        <Skeleton className="mb-4 h-9" />
        <Skeleton className="mb-4 h-9" />
        <Skeleton className="h-9" />
      </AuthCard>
    )
  }
  if (invitation.error) {
    const gone = problemOf(invitation.error)?.status === 404
    return (
      <AuthCard title={t('accept.titleLoading')} footer={<TextLink to="/login">{t('register.login')}</TextLink>}>
        {gone ? (
          <EmptyState icon={MailX} title={t('accept.gone.title')} className="px-0 py-4">
            {t('accept.gone.body')}
          </EmptyState>
        ) : (
          <ProblemState error={invitation.error} retry={() => void invitation.refetch()} className="px-0 py-4" />
        )}
      </AuthCard>
    )
  }
  const { company_name, email, role, role_name, expires_at } = invitation.data
  return (
    <AuthCard
      wide
      title={t('accept.title', { company: company_name })}
      description={t('accept.description', { role: role === 'custom' ? role_name : t(`role.${role}`), until: format.dateTime(expires_at) })}
      footer={
        <p>
          {t('register.haveAccount')} <TextLink to="/login">{t('register.login')}</TextLink>
        </p>
      }
    >
      {me && (
        <Notice tone="caution" className="mb-4">
          {t('accept.signedInAs', { email: me.email })}
        </Notice>
      )}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          const text = submitted(event)
          register.mutate(
            {
              email,
              password: text('password') ?? '',
              first_name: text('first_name'),
              last_name: text('last_name'),
              invite: token,
            },
            { onSuccess: (joined) => void navigate(joined ? '/' : '/login', { replace: true }) },
          )
        }}
      >
        <EmailField error={register.error} email={email} />
        <NameFields error={register.error} />
        <NewPasswordField error={register.error} />
        <FormProblem error={register.error} fields={['email', 'first_name', 'last_name', 'password']} />
        <Button type="submit" look="primary" busy={register.isPending} className="mt-1 w-full">
          {t('accept.submit', { company: company_name })}
        </Button>
      </form>
    </AuthCard>
  )
}
