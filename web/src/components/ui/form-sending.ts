// How a form is sent: looked through here first, then saved; what is wrong ends at its field, and the first wrong field gets the focus.
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState, type FormEvent } from 'react'
import { fieldErrors, isToldAtFields } from '@/components/ui/form-state'
import { valuesOf, type FormValues } from '@/lib/form'
import { problemOf } from '@/lib/problem'
import { complaintsOf, firstOf, namesOf } from '@/lib/validity'

interface Sending<Saved> {
  save: (values: FormValues) => Promise<Saved>
  onSaved?: (saved: Saved) => unknown
  codes: Record<string, string>
}

const none = {}

export function useFormSending<Saved>({ save, onSaved, codes }: Sending<Saved>) {
  const [errors, setErrors] = useState<Record<string, string>>(none)
  const [untold, setUntold] = useState<unknown>()
  const [touched, setTouched] = useState(false)
  // What would be lost at the moment of leaving, which may come before the next drawing.
  const losing = useRef(false)
  const isLosing = useCallback(() => losing.current, [])
  const complain = (form: HTMLFormElement, found: Record<string, string>) => {
    setErrors(found)
    firstOf(form, Object.keys(found))?.focus()
  }
  const sending = useMutation({
    mutationFn: (form: HTMLFormElement) => save(valuesOf(form)),
    onSuccess: (result) => {
      losing.current = false
      setTouched(false)
      return onSaved?.(result)
    },
    onError: (error, form) => {
      const problem = problemOf(error)
      const found = problem ? fieldErrors(problem, namesOf(form), codes) : none
      setUntold(problem && isToldAtFields(problem, found) ? undefined : error)
      complain(form, found)
    },
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A form in a dialog of another form is not that form.
    event.stopPropagation()
    const form = event.currentTarget
    const complaints = complaintsOf(form)
    setUntold(undefined)
    complain(form, complaints)
    if (Object.keys(complaints).length === 0) sending.mutate(form)
  }
  const touch = (event: FormEvent<HTMLFormElement>) => {
    losing.current = true
    setTouched(true)
    const name = 'name' in event.target ? String(event.target.name) : ''
    if (name in errors) setErrors(Object.fromEntries(Object.entries(errors).filter(([each]) => each !== name)))
  }
  return { errors, untold, touched, isLosing, send, touch, isPending: sending.isPending, isSaved: sending.isSuccess && !touched }
}
