import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlLook, Field } from '@/components/ui/field'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <input {...control} readOnly value={value} onFocus={(event) => event.target.select()} className={cn(controlLook, 'font-mono text-xs')} />
          <Button onClick={() => void copy()}>
            {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            {copied ? t('copy.done') : t('copy.do')}
          </Button>
          <span role="status" className="sr-only">
            {copied ? t('copy.done') : ''}
          </span>
        </div>
      )}
    </Field>
  )
}
