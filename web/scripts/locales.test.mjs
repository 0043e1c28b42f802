import { expect, it } from 'vitest'
import { complaintsOf, hasWords, idleSame, keysTwice } from './locales.mjs'

const english = {
  'a.hello': 'Hello, {name}',
  'a.days': '{days, plural, one {# day} other {# days}}',
  'a.range': '{from}–{to}',
  'a.name': 'Name',
}
const german = { 'a.hello': 'Guten Tag, {name}', 'a.days': '{days, plural, one {# Tag} other {# Tage}}', 'a.range': '{from}–{to}', 'a.name': 'Name' }
const complaints = (changes, locale = 'de', same = ['Name']) => complaintsOf(locale, { ...german, ...changes }, english, same)

it('has nothing to say about a whole file', () => {
  expect(complaints({})).toEqual([])
})

it('misses what is missing, and refuses what English does not have', () => {
  const rest = Object.fromEntries(Object.entries(german).filter(([key]) => key !== 'a.hello'))
  expect(complaintsOf('de', rest, english, ['Name'])).toEqual(["'a.hello' is missing"])
  expect(complaints({ 'a.more': 'Mehr' })).toEqual(["'a.more' is not a text of en.json"])
  expect(complaints({ 'a.hello': ' ' })).toEqual(["'a.hello' is empty"])
})

it('finds English that was left, except what is right as it is', () => {
  expect(complaints({}, 'de', [])).toEqual(["'a.name' is still the English text"])
  expect(complaints({ 'a.hello': 'Hello, {name}' })).toEqual(["'a.hello' is still the English text"])
  expect(hasWords('{seconds, number, ::.0} – {from}')).toBe(false)
  expect(hasWords('{seconds, number, ::.0} s')).toBe(true)
  expect(idleSame(german, english, ['Name', 'Hello'])).toEqual(['Hello'])
})

it('compares placeholders by name and kind, within plurals too', () => {
  expect(complaints({ 'a.hello': 'Guten Tag, {nam}' })).toEqual(['\'a.hello\' has the placeholders "nam argument", English has "name argument"'])
  expect(complaints({ 'a.days': '{days, number} Tage' })).toHaveLength(1)
  expect(complaints({ 'a.days': '{days, plural, one {{name}} other {# Tage}}' })).toHaveLength(1)
})

it('knows the plural forms of each language, and broken ICU', () => {
  expect(complaints({ 'a.days': '{days, plural, one {# Tag} few {# Tage} other {# Tage}}' })).toEqual(['\'a.days\': de has no plural form "few" ({days})'])
  expect(complaints({ 'a.days': '{days, plural, zero {لا أيام} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}' }, 'ar')).toEqual([])
  expect(complaints({ 'a.days': '{days, plural, one {# Tag}' })[0]).toMatch(/not valid ICU/)
})

it('sees a key that stands there twice, which JSON itself hides', () => {
  expect(keysTwice('{\n  "a": "1",\n  "b": "2",\n  "a": "3"\n}')).toEqual(['a'])
})
