// Every text a person reads comes from locales/<language>.json, in ICU message syntax. Only the chosen language's file is loaded,
// before the first paint (startLanguage); English is what keys are typed by.
import { useSyncExternalStore } from 'react'
import { directionOf, isLanguage, localeOf, wantedLanguage, type Language } from '@/lib/languages'
import { compileMessage, type Message } from '@/lib/message'
import { textsOf } from '@/lib/texts'
import type en from '@/locales/en.json'

export type TextKey = keyof typeof en
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>

const place = 'attune-language'

export let language: Language = 'en'
export let locale = 'en-GB'
let texts: Record<string, string> = {}
let asked: Language = language
const compiled = new Map<string, Message>()
const listeners = new Set<() => void>()

export function t(key: TextKey, values?: TextValues): string {
  const text = texts[key]
  if (text === undefined) return key
  if (!values && !text.includes('{') && !text.includes("'")) return text
  let message = compiled.get(key)
  if (!message) {
    message = compileMessage(directionOf(language) === 'rtl' ? isolated(text) : text, locale)
    compiled.set(key, message)
  }
  return message(values)
}

export function hasText(key: string): key is TextKey {
  return key in texts
}

// The last words of all keys below a prefix: choices that grow with the texts.
export function wordsUnder(prefix: string): string[] {
  return Object.keys(texts).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}

// The one chosen here before, or what the browser asks for. Where its file cannot be had, English is better than nothing.
export async function startLanguage(): Promise<void> {
  const wish = chosen() ?? wantedLanguage(navigator.languages)
  try {
    await speak(wish)
  } catch (error) {
    if (wish === 'en') throw error
    await speak('en')
  }
}

// What somebody's account says holds in a browser that was not told otherwise.
export async function followLanguage(wish: Language): Promise<void> {
  if (chosen() === undefined && wish !== language) await speak(wish)
}

export async function chooseLanguage(wish: Language): Promise<void> {
  await speak(wish)
  try {
    localStorage.setItem(place, wish)
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => language)
}

async function speak(wish: Language): Promise<void> {
  asked = wish
  const loaded = await textsOf(wish)
  if (asked !== wish) return
  texts = loaded
  language = wish
  locale = localeOf(wish, navigator.languages)
  compiled.clear()
  document.documentElement.lang = wish
  document.documentElement.dir = directionOf(wish)
  listeners.forEach((listener) => listener())
}

function chosen(): Language | undefined {
  try {
    const value = localStorage.getItem(place)
    return isLanguage(value) ? value : undefined
  } catch {
    return undefined
  }
}

// A name in letters of the other direction must not turn the sentence around it (Unicode's FSI and PDI).
function isolated(text: string): string {
  return text.replace(/\{(\w+)\}/g, '\u2068{$1}\u2069')
}
