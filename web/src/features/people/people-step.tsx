// Third step of a new company: its people, by their addresses. Each comes onto the list and is invited.
import { useState } from 'react'
import { forEach } from './each'
import { TeamField } from './group-fields'
import { InvitedList, type InvitedPerson } from './invited-list'
import { usePeopleChanged } from './people'
import { typedPeople, type TypedPerson } from './typed-people'
import { api, unwrap } from '@/api/client'
import { Form, TextAreaField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { problemSentence } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'

async function addAndInvite({ name, email }: TypedPerson, team_id: number | undefined): Promise<InvitedPerson> {
  const { employee_id } = await unwrap(api.POST('/employees', { body: { name, email, team_id, invite: false } }))
  const { url } = await unwrap(api.POST('/employees/{employee_id}/invite', { params: { path: { employee_id } }, body: {} }))
  return { name, email, url }
}

export function PeopleStep() {
  const changed = usePeopleChanged()
  const [text, setText] = useState('')
  const [invited, setInvited] = useState<InvitedPerson[]>([])
  const [refused, setRefused] = useState<string[]>([])
  const { people, wrong } = typedPeople(text)
  return (
    <div className="flex flex-col gap-5">
      <Form
        // What was sent is done with: the field begins anew.
        key={invited.length}
        save={async (values) => {
          const fresh: InvitedPerson[] = []
          const outcome = await forEach(people, async (person) => fresh.push(await addAndInvite(person, values.whole('team_id'))))
          return { fresh, refused: outcome.failed.map(({ item, error }) => `${item.email}: ${problemSentence(error)}`), left: outcome.failed.map(({ item }) => item) }
        }}
        onSaved={async ({ fresh, refused, left }) => {
          await changed()
          setText([...left.map((person) => `${person.name} <${person.email}>`), ...wrong].join('\n'))
          setRefused(refused)
          setInvited([...invited, ...fresh])
        }}
        submit={t('setup.people.invite', { count: people.length })}
        disabled={people.length === 0}
        unguarded
      >
        <TextAreaField
          label={t('setup.people.addresses')}
          name="addresses"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
          hint={t('setup.people.addresses.hint')}
          placeholder={t('setup.people.addresses.example')}
        />
        {people.length > 0 && (
          <ul aria-label={t('setup.people.read')} className="flex flex-wrap gap-1.5 text-xs">
            {people.map((person) => (
              <li key={person.email} className="rounded-md bg-sunken px-2 py-1">
                <span className="font-medium">{person.name}</span> <span className="text-ink-faint">{person.email}</span>
              </li>
            ))}
          </ul>
        )}
        {wrong.length > 0 && <p className="text-xs font-medium text-danger">{t('setup.people.wrong', { parts: wrong.join(', ') })}</p>}
        <TeamField />
      </Form>
      {refused.length > 0 && (
        <Notice tone="danger" role="alert" title={t('setup.people.refused')}>
          <ul>
            {refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <InvitedList people={invited} />
    </div>
  )
}
