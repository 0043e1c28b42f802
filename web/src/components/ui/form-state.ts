// What fields know of the form around them: their error, and what the API takes for them.
import { createContext, useContext } from 'react'
import { limits, type LimitedBody, type Limit } from '@/api/limits'
import type { ApiProblem } from '@/lib/problem'

export interface FormState {
  errors: Record<string, string>
  body?: LimitedBody
}

export const FormContext = createContext<FormState>({ errors: {} })

export function useFieldState(name: string | undefined): { error?: string; limit?: Limit } {
  const { errors, body } = useContext(FormContext)
  if (!name) return {}
  const known: Record<string, Limit> = body ? limits[body] : {}
  return { error: errors[name], limit: known[name] }
}

// Which of the form's fields a refusal is about; a code that is about one field ("email_taken") may be named by the form.
export function fieldErrors(problem: ApiProblem, names: readonly string[], codes: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { field, message } of problem.fields) {
    const name = names.includes(field) ? field : field.split(/[/.[]/)[0]!
    if (names.includes(name)) errors[name] ??= message
  }
  const about = codes[problem.code]
  if (about && names.includes(about)) errors[about] ??= problem.detail
  return errors
}

// Whether each sentence of a refusal stands at a field, so that no notice need repeat it.
export function isToldAtFields(problem: ApiProblem, errors: Record<string, string>): boolean {
  const told = Object.values(errors)
  return told.length > 0 && problem.fields.every(({ message }) => told.includes(message))
}
