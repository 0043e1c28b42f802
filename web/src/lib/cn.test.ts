import { readdirSync, readFileSync } from 'node:fs'
import { twMerge } from 'tailwind-merge'
import { describe, expect, test } from 'vitest'
import { groupOf } from './class-groups'
import { cn } from './cn'

// Every word in a text of our sources that tailwind-merge takes for a class, without what stands before its colon.
function utilities(): string[] {
  const found = new Set<string>()
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.|schema\.ts$/.test(file)) continue
    for (const [, , text = ''] of readFileSync(`src/${file}`, 'utf8').matchAll(/(['"`])((?:(?!\1)[^\\])*)\1/gs)) {
      for (const word of text.split(/[\s${}]+/)) {
        const name = word.replace(/^([^[(:]|\[[^\]]*\]|\([^)]*\))*:/, '')
        // Attributes of drawings are named like classes.
        if (/^(font-(size|weight|family)|stroke-\w+)$/.test(name)) continue
        if (/^-?[\w@[][^"'<>=:]*$/.test(name) && twMerge(`${name} ${name}`) === name) found.add(name)
      }
    }
  }
  return [...found]
}

describe('of two classes that set the same thing', () => {
  test('the later one stays, as tailwind-merge says, for every two that we use', () => {
    const all = utilities()
    expect(all.length).toBeGreaterThan(400)
    const differing: string[] = []
    const groups = new Map(all.map((each) => [each, groupOf(each)?.name ?? each]))
    const seen = new Set<string>()
    for (const first of all) {
      const group = groups.get(first)!
      // One of each group beside every class, and all of one group beside each other.
      const others = seen.has(group) ? all.filter((each) => groups.get(each) === group) : all
      seen.add(group)
      for (const second of others.filter((each) => each !== first)) {
        const text = `${first} ${second}`
        const merged = twMerge(text)
        if (cn(text) !== merged) differing.push(`${text}: ${cn(text)} instead of ${merged}`)
      }
    }
    expect(differing).toEqual([])
  })

  test('each stays where they hold at different times', () => {
    expect(cn('p-2 hover:p-3 sm:p-4', 'sm:px-1', 'hover:p-0')).toBe('p-2 sm:p-4 sm:px-1 hover:p-0')
    expect(cn('[&_svg]:size-4', 'size-5', '[&_svg]:size-3')).toBe('size-5 [&_svg]:size-3')
  })

  test('what is no class of Tailwind stays as it is', () => {
    expect(cn('group', false, undefined, 'group', { 'is-open': true })).toBe('group group is-open')
  })
})
