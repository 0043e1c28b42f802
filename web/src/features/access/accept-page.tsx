import { useQuery } from '@tanstack/react-query'
import { MailX } from 'lucide-react'
import { useNavigate, useParams } from 'react-router'
import { accountCodes, EmailField, NameFields, NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { useRegister } from './sign-in'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { EmptyState } from '@/components/ui/empty-state'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { ProblemState } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
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
      <Form
        unguarded
        wide
        submit={t('accept.submit', { company: company_name })}
        codes={accountCodes}
        save={(values) =>
          register.mutateAsync({
            email,
            password: values.text('password'),
            first_name: values.optional('first_name'),
            last_name: values.optional('last_name'),
            invite: token,
          })
        }
        onSaved={(joined) => navigate(joined ? '/' : '/login', { replace: true })}
      >
        <EmailField email={email} />
        <NameFields />
        <NewPasswordField />
      </Form>
    </AuthCard>
  )
}
