// What a form holds when it is sent.

// As a request wants it.
export interface FormValues {
  // '' when it was left empty.
  text(name: string): string
  // undefined when it was left empty.
  optional(name: string): string | undefined
  // null when it was left empty, for members that a change may clear.
  nullable(name: string): string | null
  whole(name: string): number | undefined
  checked(name: string): boolean
  // The values of all check boxes of that name that are on.
  all(name: string): string[]
}

export function valuesOf(form: HTMLFormElement): FormValues {
  const data = new FormData(form)
  const text = (name: string) => {
    const value = data.get(name)
    if (typeof value !== 'string') return ''
    // Spaces belong to a password.
    return name.includes('password') ? value : value.trim()
  }
  return {
    text,
    optional: (name) => text(name) || undefined,
    nullable: (name) => text(name) || null,
    whole: (name) => {
      const value = text(name)
      return value !== '' && Number.isInteger(Number(value)) ? Number(value) : undefined
    },
    checked: (name) => data.has(name),
    all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
  }
}
