import { clsx, type ClassValue } from 'clsx'
import { groupOf } from '@/lib/class-groups'

const known = new Map<string, string>()

// Classes of a part and of who uses it, in one text: of two that set the same thing, the later one stays.
export function cn(...classes: ClassValue[]): string {
  const text = clsx(classes)
  const merged = known.get(text) ?? merge(text)
  known.set(text, merged)
  return merged
}

function merge(text: string): string {
  const taken = new Set<string>()
  const kept: string[] = []
  for (const each of text.split(/\s+/).reverse()) {
    const { before, name } = parted(each)
    const group = groupOf(name)
    if (!group) {
      kept.push(each)
      continue
    }
    if (taken.has(before + group.name)) continue
    for (const other of [group.name, ...group.covers]) taken.add(before + other)
    kept.push(each)
  }
  return kept.reverse().join(' ')
}

// What decides when a class holds ("hover:", "[&_svg]:") stands before the last colon outside of brackets.
function parted(text: string): { before: string; name: string } {
  let depth = 0
  let end = 0
  for (let place = 0; place < text.length; place++) {
    const letter = text[place]!
    if (letter === '[' || letter === '(') depth++
    else if (letter === ']' || letter === ')') depth--
    else if (letter === ':' && depth === 0) end = place + 1
  }
  return { before: text.slice(0, end), name: text.slice(end) }
}
