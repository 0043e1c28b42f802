// Where the texts of a language are: a file of data beside the app, not code of it. Its name changes with its content.
const addresses = import.meta.glob<string>('../locales/*.json', { query: '?url', import: 'default', eager: true })

export async function textsOf(language: string): Promise<Record<string, string>> {
  const answer = await fetch(addresses[`../locales/${language}.json`]!)
  if (!answer.ok) throw new Error(`No texts for ${language}: ${answer.status}`)
  return (await answer.json()) as Record<string, string>
}
