// Adds a domain, or sends another link for one: both mail a link to one of the domain's own mailboxes.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { domainsKey, mailboxes, type EmailDomain, type Mailbox } from './email-domains'
import { api, unwrap } from '@/api/client'
import { Form, SelectField, TextField } from '@/components/ui/form'
import { t } from '@/lib/i18n'

export function EmailDomainForm({ domain, onDone }: { domain?: EmailDomain; onDone: () => void }) {
  const queries = useQueryClient()
  const [mailbox, setMailbox] = useState<Mailbox>(domain?.mailbox ?? 'postmaster')
  const send = (name: string) =>
    domain
      ? unwrap(
          api.POST('/companies/current/domains/{domain_id}/proof', { params: { path: { domain_id: domain.domain_id } }, body: { mailbox } }),
        )
      : unwrap(api.POST('/companies/current/domains', { body: { domain: name, mailbox } }))
  return (
    <Form<unknown>
      className="mt-3"
      body="NewEmailDomain"
      submit={t('domains.send')}
      save={(values) => send(values.text('domain'))}
      onSaved={() => {
        onDone()
        return queries.invalidateQueries({ queryKey: domainsKey })
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
    </Form>
  )
}
