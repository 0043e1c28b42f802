// The one form and its fields. It takes its values from its fields, says what is wrong at the field, and asks before what was typed is lost.
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import type { LimitedBody } from '@/api/limits'
import { Button } from '@/components/ui/button'
import { controlLook, Field } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { FormContext, useFieldState } from '@/components/ui/form-state'
import { LeaveGuard } from '@/components/ui/leave-guard'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Select } from '@/components/ui/select'
import { cn } from '@/lib/cn'
import type { FormValues } from '@/lib/form'
import { t } from '@/lib/i18n'

interface FormProps<Saved> {
  save: (values: FormValues) => Promise<Saved>
  onSaved?: (saved: Saved) => unknown
  submit: ReactNode
  cancel?: () => void
  cancelText?: string
  // The request body whose limits the fields take from the API's description.
  body?: LimitedBody
  // Codes of problems that are about one field, as `{ email_taken: 'email' }`.
  codes?: Record<string, string>
  // Said beside the button once it is saved, where the form stays.
  saved?: string
  disabled?: boolean
  // Leaving loses nothing worth asking about, as in a sign-in.
  unguarded?: boolean
  // The button fills the form's width.
  wide?: boolean
  look?: 'primary' | 'plain' | 'danger'
  className?: string
  children?: ReactNode
}

const noCodes = {}

export function Form<Saved>(props: FormProps<Saved>) {
  const { save, onSaved, submit, cancel, cancelText = t('dialog.cancel'), body, codes = noCodes, saved, disabled, unguarded, wide, look = 'primary', className, children } = props
  const form = useFormSending({ save, onSaved, codes })
  return (
    <FormContext value={{ errors: form.errors, body }}>
      <form noValidate onSubmit={form.send} onChange={form.touch} className={cn('flex flex-col gap-4', className)}>
        {children}
        <ProblemNotice error={form.untold} />
        <div className="mt-1 flex flex-wrap items-center justify-end gap-2">
          {saved && (
            <p role="status" className="me-auto text-[0.8125rem] text-good">
              {form.isSaved ? saved : ''}
            </p>
          )}
          {cancel && <Button onClick={cancel}>{cancelText}</Button>}
          <Button type="submit" look={look} busy={form.isPending} disabled={disabled} className={wide ? 'w-full' : undefined}>
            {submit}
          </Button>
        </div>
      </form>
      {!unguarded && form.touched && <LeaveGuard isLosing={form.isLosing} />}
    </FormContext>
  )
}

interface FieldProps {
  label: string
  hint?: ReactNode
  // A form says its own errors; this is for what only the page knows.
  error?: string
  optional?: string
  fieldClassName?: string
}

export function TextField({ label, hint, error, optional, fieldClassName, className, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const field = useFieldState(rest.name)
  return (
    <Field label={label} hint={hint} error={error ?? field.error} optional={optional} className={fieldClassName}>
      {(control) => <input {...field.limit} {...control} {...rest} className={cn(controlLook, className)} />}
    </Field>
  )
}

export function TextAreaField({ label, hint, error, optional, fieldClassName, className, ...rest }: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useFieldState(rest.name)
  const { required, minLength, maxLength } = field.limit ?? {}
  return (
    <Field label={label} hint={hint} error={error ?? field.error} optional={optional} className={fieldClassName}>
      {(control) => (
        <textarea rows={3} {...{ required, minLength, maxLength }} {...control} {...rest} className={cn(controlLook, 'h-auto min-h-9 py-2', className)} />
      )}
    </Field>
  )
}

interface Option {
  value: string | number
  label: string
}

interface SelectFieldProps extends FieldProps, SelectHTMLAttributes<HTMLSelectElement> {
  options?: readonly Option[]
}

// Its options as data, or as elements where they are in groups.
export function SelectField({ label, hint, error, optional, fieldClassName, options, children, ...rest }: SelectFieldProps) {
  const field = useFieldState(rest.name)
  return (
    <Field label={label} hint={hint} error={error ?? field.error} optional={optional} className={fieldClassName}>
      {(control) => (
        <Select required={field.limit?.required} {...control} {...rest}>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {children}
        </Select>
      )}
    </Field>
  )
}

interface DayFieldProps extends FieldProps, InputHTMLAttributes<HTMLInputElement> {
  type?: 'date' | 'month' | 'time'
}

// The browser's own picker: it knows the reader's calendar, keyboard and screen reader.
export function DayField({ type = 'date', className, ...rest }: DayFieldProps) {
  return <TextField {...rest} type={type} className={cn('appearance-none tabular-nums', className)} />
}

export function CheckField({ label, hint, error, optional, fieldClassName, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const field = useFieldState(rest.name)
  return (
    <Field beside label={label} hint={hint} error={error ?? field.error} optional={optional} className={fieldClassName}>
      {(control) => <input type="checkbox" {...control} {...rest} className="m-1 size-4 shrink-0 accent-accent" />}
    </Field>
  )
}
