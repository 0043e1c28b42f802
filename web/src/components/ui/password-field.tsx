import { Eye, EyeOff } from 'lucide-react'
import { useState, type InputHTMLAttributes } from 'react'
import { controlLook, Field } from '@/components/ui/field'
import { useFieldState } from '@/components/ui/form-state'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface PasswordFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error?: string
}

export function PasswordField({ label, hint, error, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const field = useFieldState(rest.name)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field label={label} hint={hint} error={error ?? field.error}>
      {(control) => (
        <div className="relative">
          <input {...field.limit} {...control} {...rest} type={shown ? 'text' : 'password'} className={cn(controlLook, 'pe-10')} />
          <button
            type="button"
            aria-label={shown ? t('password.hide') : t('password.show')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 end-1 flex w-8 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
          >
            <Icon aria-hidden="true" className="size-4" />
          </button>
        </div>
      )}
    </Field>
  )
}
