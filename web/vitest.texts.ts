// The texts of a language where there is no server to ask (src/lib/texts.ts).
export async function textsOf(language: string): Promise<Record<string, string>> {
  return ((await import(`./src/locales/${language}.json`)) as { default: Record<string, string> }).default
}
