// The chart as a tree: pure. A person whose manager is not in it stands at the top.
import type { ChartEntry } from './chart'

export interface Node {
  person: ChartEntry
  level: number
  parent: Node | undefined
  reports: Node[]
  // However many below, over all levels.
  below: number
}

export interface Tree {
  // Those at the top who lead somebody; and those who neither lead nor are led.
  roots: Node[]
  alone: Node[]
  nodes: Map<number, Node>
}

export function treeOf(entries: readonly ChartEntry[]): Tree {
  const people = new Map(entries.map((entry) => [entry.employee_id, entry]))
  const reports = new Map<number, ChartEntry[]>()
  const tops: ChartEntry[] = []
  for (const entry of entries) {
    if (entry.manager_id === null || !people.has(entry.manager_id)) tops.push(entry)
    else reports.set(entry.manager_id, [...(reports.get(entry.manager_id) ?? []), entry])
  }
  const nodes = new Map<number, Node>()
  const grow = (person: ChartEntry, level: number, parent: Node | undefined): Node => {
    const node: Node = { person, level, parent, reports: [], below: 0 }
    nodes.set(person.employee_id, node)
    for (const report of reports.get(person.employee_id) ?? []) {
      if (nodes.has(report.employee_id)) continue
      const child = grow(report, level + 1, node)
      node.reports.push(child)
      node.below += 1 + child.below
    }
    // Whoever leads comes before whoever does not; by name otherwise, as the server sorts.
    node.reports.sort((a, b) => Number(b.reports.length > 0) - Number(a.reports.length > 0))
    return node
  }
  const grown = tops.map((person) => grow(person, 0, undefined))
  // Days of the past can hold a circle, which has no top: it is cut open where its first name stands.
  for (const entry of entries) if (!nodes.has(entry.employee_id)) grown.push(grow(entry, 0, undefined))
  const roots = grown.filter((node) => node.reports.length > 0).sort((a, b) => b.below - a.below)
  return { roots, alone: grown.filter((node) => node.reports.length === 0), nodes }
}

// Open at first: the top, and those right below it, as long as that stays a picture.
const readable = 150

export function openAtFirst(tree: Tree): Set<number> {
  const open = new Set<number>()
  let shown = tree.roots.length
  for (const level of [0, 1]) {
    const there = [...tree.nodes.values()].filter((node) => node.level === level && node.reports.length > 0)
    const added = there.reduce((sum, node) => sum + node.reports.length, 0)
    if (level > 0 && shown + added > readable) break
    shown += added
    for (const node of there) open.add(node.person.employee_id)
  }
  return open
}

export interface Found {
  matches: Set<number>
  // Matches and everybody above them.
  kept: Set<number>
}

export function search(tree: Tree, words: string, extra: (person: ChartEntry) => string): Found | undefined {
  const wanted = folded(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return undefined
  const found: Found = { matches: new Set(), kept: new Set() }
  for (const [id, node] of tree.nodes) {
    const text = folded(`${node.person.name} ${node.person.role ?? ''} ${extra(node.person)}`)
    if (!wanted.every((word) => text.includes(word))) continue
    found.matches.add(id)
    for (let each: Node | undefined = node; each; each = each.parent) found.kept.add(each.person.employee_id)
  }
  return found
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase().trim()
}
