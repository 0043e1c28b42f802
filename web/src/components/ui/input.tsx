import type { InputHTMLAttributes } from 'react'
import { Field } from '@/components/ui/field'
import { controlLook } from '@/components/ui/field'
import { cn } from '@/lib/cn'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error?: string
  optional?: string
  fieldClassName?: string
}

export function TextField({ label, hint, error, optional, fieldClassName, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => <input {...control} {...rest} className={cn(controlLook, className)} />}
    </Field>
  )
}
