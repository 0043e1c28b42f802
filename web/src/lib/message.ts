// ICU messages, as far as our texts use them: arguments, numbers, plurals, ordinals, choices, quoting. The library for all of ICU is
// ten times this size and would be part of every first load; tests hold the two equal for every text there is.

export type MessageValues = Record<string, unknown>
export type Message = (values?: MessageValues) => string

type Part = (values: MessageValues, count: number) => string

export function compileMessage(text: string, locale: string): Message {
  const reader = new Reader(text, locale)
  const parts = reader.parts(false)
  if (!reader.atEnd()) throw new SyntaxError(`"}" without its "{" in: ${text}`)
  return (values = {}) => joined(parts, values, 0)
}

const joined = (parts: Part[], values: MessageValues, count: number) => parts.map((part) => part(values, count)).join('')

class Reader {
  private at = 0
  constructor(
    private readonly text: string,
    private readonly locale: string,
  ) {}

  atEnd(): boolean {
    return this.at >= this.text.length
  }

  // Up to the end, or to the "}" that ends a choice. In a plural, "#" is its number.
  parts(inPlural: boolean): Part[] {
    const found: Part[] = []
    let words = ''
    const put = (part: Part) => {
      const before = words
      if (before) found.push(() => before)
      words = ''
      found.push(part)
    }
    while (!this.atEnd() && this.text[this.at] !== '}') {
      const letter = this.text[this.at]!
      if (letter === '{') put(this.argument())
      else if (letter === '#' && inPlural) {
        this.at += 1
        const format = new Intl.NumberFormat(this.locale)
        put((_, count) => format.format(count))
      } else words += letter === "'" ? this.quoted(inPlural) : this.text[this.at++]
    }
    const rest = words
    return rest ? [...found, () => rest] : found
  }

  // Two apostrophes are one; one alone quotes only what would mean something, up to the next one.
  private quoted(inPlural: boolean): string {
    const next = this.text[this.at + 1]
    this.at += 1
    if (next === "'") {
      this.at += 1
      return "'"
    }
    if (next === undefined || !(inPlural ? '{}<>#' : '{}<>').includes(next)) return "'"
    let words = ''
    for (; !this.atEnd(); this.at += 1) {
      if (this.text[this.at] !== "'") words += this.text[this.at]
      else if (this.text[this.at + 1] === "'") words += this.text[this.at++]
      else break
    }
    this.at += 1
    return words
  }

  private argument(): Part {
    this.expect('{')
    const name = this.word()
    if (this.take('}')) return (values) => textOf(values[name])
    this.expect(',')
    const kind = this.word()
    if (kind === 'number') return this.number(name)
    if (kind === 'date') return this.date(name)
    this.expect(',')
    if (kind === 'select') {
      const choices = this.choices(false)
      return (values, count) => joined(choices.get(textOf(values[name])) ?? choices.get('other') ?? [], values, count)
    }
    if (kind !== 'plural' && kind !== 'selectordinal') throw new SyntaxError(`Nothing here knows "${kind}": ${this.text}`)
    const choices = this.choices(true)
    const rules = new Intl.PluralRules(this.locale, { type: kind === 'plural' ? 'cardinal' : 'ordinal' })
    return (values) => {
      const count = Number(values[name])
      return joined(choices.get(`=${count}`) ?? choices.get(rules.select(count)) ?? choices.get('other') ?? [], values, count)
    }
  }

  private number(name: string): Part {
    const style = this.take(',') ? this.upTo('}') : ''
    this.expect('}')
    const format = new Intl.NumberFormat(this.locale, numberStyle(style))
    return (values) => format.format(Number(values[name]))
  }

  private date(name: string): Part {
    const style = this.take(',') ? this.upTo('}') : ''
    this.expect('}')
    const format = new Intl.DateTimeFormat(this.locale, dateStyle(style))
    return (values) => format.format(values[name] as Date)
  }

  private choices(plural: boolean): Map<string, Part[]> {
    const found = new Map<string, Part[]>()
    while (!this.take('}')) {
      const name = this.word()
      this.expect('{')
      found.set(name, this.parts(plural))
      this.expect('}')
    }
    if (!found.has('other')) throw new SyntaxError(`A choice without "other": ${this.text}`)
    return found
  }

  private word(): string {
    this.skip()
    const word = /^[=\w]+/.exec(this.text.slice(this.at))?.[0]
    if (!word) throw new SyntaxError(`A name is missing at ${this.at} in: ${this.text}`)
    this.at += word.length
    return word
  }

  private upTo(end: string): string {
    const from = this.at
    while (!this.atEnd() && this.text[this.at] !== end) this.at += 1
    return this.text.slice(from, this.at).trim()
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1
  }

  private take(letter: string): boolean {
    this.skip()
    if (this.text[this.at] !== letter) return false
    this.at += 1
    return true
  }

  private expect(letter: string): void {
    if (!this.take(letter)) throw new SyntaxError(`"${letter}" is missing at ${this.at} in: ${this.text}`)
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

// A skeleton as ICU writes it: "::.0#" is one digit after the point, or two where there are; "::percent" a share; words can stand together.
function numberStyle(style: string): Intl.NumberFormatOptions {
  if (style === '') return {}
  const options: Intl.NumberFormatOptions = {}
  for (const word of style.replace(/^::/, '').split(/\s+/)) {
    const digits = /^\.(0*)(#*)$/.exec(word)
    if (digits) {
      options.minimumFractionDigits = digits[1]!.length
      options.maximumFractionDigits = digits[1]!.length + digits[2]!.length
    } else if (word === 'percent') options.style = 'percent'
    else if (word === 'sign-except-zero') options.signDisplay = 'exceptZero'
    else throw new SyntaxError(`Nothing here knows the number style "${style}".`)
  }
  return options
}

const longNames = ['numeric', '2-digit', 'short', 'long'] as const

// "::yMMMd" is a year, the month in short and the day.
function dateStyle(style: string): Intl.DateTimeFormatOptions {
  const options: Intl.DateTimeFormatOptions = {}
  for (const [run] of style.replace(/^::/, '').matchAll(/(.)\1*/g)) {
    const letter = run[0]
    if (letter === 'y') options.year = run.length === 2 ? '2-digit' : 'numeric'
    else if (letter === 'M' && run.length <= 4) options.month = longNames[run.length - 1]
    else if (letter === 'd') options.day = run.length === 2 ? '2-digit' : 'numeric'
    else if (letter === 'E') options.weekday = run.length === 4 ? 'long' : 'short'
    else throw new SyntaxError(`Nothing here knows the date style "${style}".`)
  }
  if (style === '') throw new SyntaxError('A date says how it is written, as "::yMMMd".')
  return options
}
