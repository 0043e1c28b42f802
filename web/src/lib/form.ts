// Reading a submitted form: trimmed text, and undefined for what was left empty.
import type { FormEvent } from 'react'

export type FormText = (name: string) => string | undefined

export function submitted(event: FormEvent<HTMLFormElement>): FormText {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  return (name) => {
    const value = data.get(name)
    if (typeof value !== 'string') return undefined
    const text = name.includes('password') ? value : value.trim()
    return text === '' ? undefined : text
  }
}
