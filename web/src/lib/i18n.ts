// Every text a person reads comes from locales/<language>.json, in ICU message syntax.
import { IntlMessageFormat } from 'intl-messageformat'
import en from '@/locales/en.json'

export type TextKey = keyof typeof en
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>

const language = 'en'
const texts: Record<string, string> = en
const compiled = new Map<string, IntlMessageFormat>()

// The region of the browser decides how dates and numbers look, as long as it speaks our language.
export const locale: string =
  (typeof navigator === 'undefined' ? [] : navigator.languages).find((each) => each.startsWith(language)) ?? 'en-GB'

export function t(key: TextKey, values?: TextValues): string {
  const text = texts[key]
  if (text === undefined) return key
  if (!values && !text.includes('{') && !text.includes("'")) return text
  let message = compiled.get(key)
  if (!message) {
    message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
    compiled.set(key, message)
  }
  return String(message.format(values))
}

export function hasText(key: string): key is TextKey {
  return key in texts
}

// The last words of all keys below a prefix: choices that grow with the texts.
export function wordsUnder(prefix: string): string[] {
  return Object.keys(texts).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}
