// One request after another for many people: the API changes one at a time. A few run at once; those that fail are told apart.
export interface Outcome<Item> {
  done: Item[]
  failed: { item: Item; error: unknown }[]
}

export async function forEach<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<unknown>,
  onProgress: (finished: number) => void = () => {},
  atOnce = 4,
): Promise<Outcome<Item>> {
  const outcome: Outcome<Item> = { done: [], failed: [] }
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await step(item)
        outcome.done.push(item)
      } catch (error) {
        outcome.failed.push({ item, error })
      }
      onProgress(outcome.done.length + outcome.failed.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  return outcome
}
