import { useMutation } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { NewPasswordField } from './account-fields'
import { AuthCard } from '@/components/ui/auth-card'
import { TextLink } from './text-link'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { FormProblem } from '@/components/ui/form-problem'
import { Notice } from '@/components/ui/notice'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function ResetPasswordPage() {
  const { token = '' } = useParams()
  const reset = useMutation({
    mutationFn: (password: string) => unwrap(api.POST('/auth/password/reset', { body: { token, password } })),
  })
  const isGone = problemOf(reset.error)?.status === 404
  return (
    <AuthCard
      title={t('reset.title')}
      description={t('reset.description')}
      footer={isGone ? <TextLink to="/forgot-password">{t('reset.again')}</TextLink> : <TextLink to="/login">{t('forgot.back')}</TextLink>}
    >
      {reset.isSuccess ? (
        <Notice tone="good" role="status">
          {t('reset.done')}
        </Notice>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            const text = submitted(event)
            reset.mutate(text('password') ?? '')
          }}
        >
          <NewPasswordField error={reset.error} />
          <FormProblem error={reset.error} fields={['password']} />
          <Button type="submit" look="primary" busy={reset.isPending} className="w-full">
            {t('reset.submit')}
          </Button>
        </form>
      )}
    </AuthCard>
  )
}
