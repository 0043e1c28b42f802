// The languages that Attune speaks, each in its own words, and which of them a browser wants.

export const languages = ['en', 'es', 'de', 'fr', 'pt', 'ar', 'hi', 'ja'] as const
export type Language = (typeof languages)[number]

export const languageNames: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  pt: 'Português',
  ar: 'العربية',
  hi: 'हिन्दी',
  ja: '日本語',
}

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

// The first of somebody's wishes ("de-AT", "sv", "en") that we can fulfil.
export function wantedLanguage(wishes: readonly string[]): Language {
  return wishes.map(baseOf).find(isLanguage) ?? 'en'
}

// The region of the browser decides how dates and numbers look, as long as it speaks the language.
export function localeOf(language: Language, wishes: readonly string[]): string {
  return wishes.find((wish) => baseOf(wish) === language && isKnown(wish)) ?? (language === 'en' ? 'en-GB' : language)
}

function baseOf(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
