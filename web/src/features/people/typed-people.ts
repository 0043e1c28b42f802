// Addresses as people type or paste them, with the names that stand beside them or that can be told from them: pure.
export interface TypedPerson {
  name: string
  email: string
}

export interface Typed {
  people: TypedPerson[]
  // What is no address.
  wrong: string[]
}

export function typedPeople(text: string): Typed {
  const typed: Typed = { people: [], wrong: [] }
  const seen = new Set<string>()
  for (const part of text.split(/[\n,;]+/).map((each) => each.trim())) {
    if (part === '') continue
    const found = /^(.*?)[\s<("]*([^\s<>()"@]+@[^\s<>()"@]+\.[^\s<>()"@]+)[\s>)"]*$/.exec(part)
    const email = found?.[2]
    if (!found || !email) typed.wrong.push(part)
    else if (!seen.has(email.toLowerCase())) {
      seen.add(email.toLowerCase())
      typed.people.push({ name: found[1]!.replace(/["']/g, '').trim() || nameOf(email), email })
    }
  }
  return typed
}

// ada.lovelace@… is Ada Lovelace, most likely.
function nameOf(email: string): string {
  const words = email.split('@')[0]!.split(/[._+-]+/).filter((word) => word && !/^\d+$/.test(word))
  return words.map((word) => word[0]!.toLocaleUpperCase() + word.slice(1)).join(' ') || email
}
