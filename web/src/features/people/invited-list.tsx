// Who was invited just now, each with the link that is shown this once.
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'

export interface InvitedPerson {
  name: string
  email: string
  url: string
}

export function InvitedList({ people }: { people: InvitedPerson[] }) {
  const [copied, setCopied] = useState<string>()
  if (people.length === 0) return null
  const copy = async (person: InvitedPerson) => {
    try {
      await navigator.clipboard.writeText(person.url)
      setCopied(person.email)
    } catch {
      setCopied(undefined)
    }
  }
  return (
    <section aria-labelledby="invited">
      <h3 id="invited" className="text-[0.8125rem] font-semibold">
        {t('setup.people.invited', { count: people.length })}
      </h3>
      <p role="status" className="sr-only">
        {t('setup.people.invited', { count: people.length })}
      </p>
      <p className="text-xs text-ink-faint">{t('setup.people.links')}</p>
      <ul className="mt-2 divide-y rounded-xl border">
        {people.map((person) => (
          <li key={person.email} className="flex items-center gap-3 px-3 py-2 text-[0.8125rem]">
            <Avatar name={person.name} size="small" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{person.name}</span>
              <span className="block truncate text-xs text-ink-faint">{person.email}</span>
            </span>
            {person.url && (
              <Button look="quiet" size="small" onClick={() => void copy(person)} aria-label={t('setup.people.copyOf', { name: person.name })}>
                {copied === person.email ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
                {copied === person.email ? t('copy.done') : t('copy.do')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
