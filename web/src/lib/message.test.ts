import { IntlMessageFormat } from 'intl-messageformat'
import { expect, it } from 'vitest'
import { compileMessage } from './message'

const files = import.meta.glob<{ default: Record<string, string> }>('../locales/*.json', { eager: true })
const languages = Object.entries(files).map(([path, file]) => [/(\w+)\.json$/.exec(path)![1]!, file.default] as const)

// For each argument of a text what it may be: numbers where it counts, its choices where it chooses.
function trials(text: string): Record<string, unknown>[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?/g)]
  const numbers = [0, 1, 2, 3, 5, 11, 21, 1234.5]
  const choices = [...text.matchAll(/(\w+)\s*\{/g)].map(([, word]) => word!)
  return numbers.map((number, index) =>
    Object.fromEntries(
      names.map(([, name, kind]) => [
        name!,
        kind === 'date' ? new Date(Date.UTC(2026, index, 5, 12)) : kind === 'select' ? (choices[index % choices.length] ?? 'other') : kind ? number : index % 2 ? `Zoë ’${index}` : number,
      ]),
    ),
  )
}

it.each(languages)('says every text in %s as the whole of ICU does', (language, texts) => {
  for (const [key, text] of Object.entries(texts)) {
    const ours = compileMessage(text, language)
    const theirs = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    for (const values of trials(text)) expect(ours(values), `${language} ${key}`).toBe(String(theirs.format(values as Record<string, string>)))
  }
})

it('knows quoting, nesting and ordinals', () => {
  const samples = [
    "It''s {name}’s",
    "'{name}' is not an argument, that '''s",
    "{count, plural, one {'#' is #} other {{name} has # of {kind, select, a {A''s} other {others}}}}.",
    '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} {count, number, ::.00} {count, number} {count, number, ::percent .#} {count, number, ::sign-except-zero .0#}',
    '{at, date, ::yMMMd} {at, date, ::EEEEMMMMdd}',
    'a { name } b{count,plural,=0{none}other{#}}c',
  ]
  for (const text of samples) {
    const theirs = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
    for (const count of [0, 1, 2, 3, 4, 1000]) {
      const values = { name: 'Ada', kind: count > 2 ? 'a' : 'b', count, at: new Date('2026-11-26T12:00:00Z') }
      expect(compileMessage(text, 'en')(values)).toBe(theirs.format(values))
    }
  }
})

it('refuses what it would say wrongly', () => {
  for (const text of ['{', '{name', 'a } b', '{n, plural, one {1}}', '{n, date}', '{n, number, ::compact-short}', '{n, plural, other {#}']) {
    expect(() => compileMessage(text, 'en'), text).toThrow(SyntaxError)
  }
})
