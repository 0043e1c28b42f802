import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { EmailDomainForm } from './email-domain-form'
import { domainsKey, stateOf, type EmailDomain } from './email-domains'
import { api, unwrap } from '@/api/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Switch } from '@/components/ui/switch'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const tones = { verified: 'good', waiting: 'caution', expired: 'danger' } as const

export function EmailDomainRow({ domain, now }: { domain: EmailDomain; now: number }) {
  const format = useFormat()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [removing, setRemoving] = useState(false)
  const params = { path: { domain_id: domain.domain_id } }
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: domainsKey }) }
  const open = useMutation({
    mutationFn: (wanted: boolean) =>
      unwrap(api.PUT('/companies/current/domains/{domain_id}', { params, body: { sign_up_open: wanted } })),
    ...settled,
  })
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/companies/current/domains/{domain_id}', { params })),
    ...settled,
  })
  const state = stateOf(domain, now)
  const facts = {
    mailbox: `${domain.mailbox}@${domain.domain}`,
    sent: format.dateTime(domain.proof_sent_at),
    until: format.dateTime(domain.proof_expires_at),
    at: format.dateTime(domain.verified_at),
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium break-all">{domain.domain}</span>
          <Badge tone={tones[state]}>{t(`domains.state.${state}`)}</Badge>
        </p>
        <p className="mt-0.5 text-xs break-words text-ink-faint">{t(`domains.state.${state}.since`, facts)}</p>
      </div>
      <div className="flex gap-2">
        {state !== 'verified' && (
          <Button size="small" onClick={() => setSending(true)} aria-label={t('domains.sendAgainOf', { domain: domain.domain })}>
            {t('domains.sendAgain')}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setRemoving(true)} aria-label={t('domains.removeOf', { domain: domain.domain })}>
          {t('domains.remove')}
        </Button>
      </div>
      {state === 'verified' && (
        <Switch
          className="basis-full"
          checked={open.isPending ? open.variables : domain.sign_up_open}
          disabled={open.isPending}
          onChange={(wanted) => open.mutate(wanted)}
        >
          {t('domains.open', { domain: domain.domain })}
        </Switch>
      )}
      <ProblemNotice error={open.error} className="basis-full" />
      <Dialog open={sending} onClose={() => setSending(false)} title={t('domains.sendAgainOf', { domain: domain.domain })}>
        <EmailDomainForm domain={domain} onDone={() => setSending(false)} />
      </Dialog>
      <Confirm
        open={removing}
        title={t('domains.removeOf', { domain: domain.domain })}
        action={t('domains.remove')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        {t('domains.remove.body')}
      </Confirm>
    </li>
  )
}
