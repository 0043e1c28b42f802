// Whether what somebody typed means this text: each word typed begins a word of it, whatever the case and the accents.

const letters = new RegExp('\\p{M}', 'gu')

export function plain(text: string): string {
  return text.normalize('NFD').replace(letters, '').toLocaleLowerCase()
}

// How well it fits: 0 is best, undefined not at all.
export function fit(typed: string, text: string): number | undefined {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const whole = plain(text)
  const words = whole.split(/[\s/·,.()“”'’-]+/).filter(Boolean)
  if (wanted.length === 0) return 0
  if (whole.startsWith(wanted.join(' '))) return 0
  if (wanted.every((each) => words.some((word) => word.startsWith(each)))) return 1
  return wanted.every((each) => whole.includes(each)) ? 2 : undefined
}

export function bestFits<Item>(typed: string, items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, fit: fit(typed, textOf(item)) }))
    .filter((each) => each.fit !== undefined)
    .sort((a, b) => a.fit! - b.fit!)
    .map(({ item }) => item)
}
