// Adds a domain, or sends another link for one: both mail a link to one of the domain's own mailboxes.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { domainsKey, mailboxes, type EmailDomain, type Mailbox } from './email-domains'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form'
import { FormProblem } from '@/components/ui/form-problem'
import { submitted } from '@/lib/form'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

export function EmailDomainForm({ domain, onDone }: { domain?: EmailDomain; onDone: () => void }) {
  const queries = useQueryClient()
  const [mailbox, setMailbox] = useState<Mailbox>(domain?.mailbox ?? 'postmaster')
  const send = useMutation({
    mutationFn: (name: string) =>
      domain
        ? unwrap(
            api.POST('/companies/current/domains/{domain_id}/proof', {
              params: { path: { domain_id: domain.domain_id } },
              body: { mailbox },
            }),
          )
        : unwrap(api.POST('/companies/current/domains', { body: { domain: name, mailbox } })),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: domainsKey })
    },
  })
  return (
    <form
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        const text = submitted(event)
        send.mutate(domain?.domain ?? text('domain') ?? '')
      }}
    >
      {!domain && (
        <TextField
          label={t('domains.domain')}
          name="domain"
          required
          maxLength={255}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="example.com"
          error={problemOf(send.error)?.fieldMessage('domain')}
        />
      )}
      <SelectField
        label={t('domains.mailbox')}
        hint={t('domains.mailbox.hint')}
        value={mailbox}
        onChange={(event) => setMailbox(event.target.value as Mailbox)}
      >
        {mailboxes.map((each) => (
          <option key={each} value={each}>
            {domain ? `${each}@${domain.domain}` : `${each}@…`}
          </option>
        ))}
      </SelectField>
      <FormProblem error={send.error} fields={['domain']} />
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={send.isPending}>
          {t('domains.send')}
        </Button>
      </div>
    </form>
  )
}
