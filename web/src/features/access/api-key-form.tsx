import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { Form, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

export function ApiKeyForm({ onDone }: { onDone: () => void }) {
  const me = useMe()
  const queries = useQueryClient()
  const [scopes, setScopes] = useState<string[]>([])
  const make = useMutation({
    mutationFn: (body: components['schemas']['NewApiKey']) => unwrap(api.POST('/api-keys', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (make.data) {
    return (
      <div className="mt-3 flex flex-col gap-4">
        <Notice tone="caution">{t('apiKeys.shownOnce')}</Notice>
        <CopyField label={make.data.name} value={make.data.token} />
        <div className="flex justify-end">
          <Button look="primary" onClick={onDone}>
            {t('apiKeys.done')}
          </Button>
        </div>
      </div>
    )
  }
  // What makes a person a person is not for programs.
  const offered = me.permissions.filter((permission) => permission !== 'signed_in')
  return (
    <Form
      className="mt-3"
      body="NewApiKey"
      submit={t('apiKeys.make')}
      disabled={scopes.length === 0}
      save={(values) => make.mutateAsync({ name: values.text('name'), scopes })}
    >
      <TextField label={t('apiKeys.name')} name="name" required maxLength={100} />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-[0.8125rem] font-medium">{t('apiKeys.scopes')}</legend>
        {offered.map((permission) => (
          <label key={permission} className="flex items-center gap-2 font-mono text-xs">
            <input
              type="checkbox"
              checked={scopes.includes(permission)}
              onChange={(event) =>
                setScopes(event.target.checked ? [...scopes, permission] : scopes.filter((each) => each !== permission))
              }
            />
            {permission}
          </label>
        ))}
      </fieldset>
    </Form>
  )
}
