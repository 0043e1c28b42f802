// Which part of the tree is drawn: open branches, the first stretch of long ones, or what a search keeps.
import type { Found, Node } from './tree'
import type { TreeLine } from './use-tree-keys'

export const stretch = 60

export interface Shown {
  isOpen: (node: Node) => boolean
  // The reports that are drawn, and how many more there are.
  reportsOf: (node: Node) => { nodes: Node[]; more: number }
}

export function shownOf(open: ReadonlySet<number>, longer: ReadonlyMap<number, number>, found: Found | undefined): Shown {
  const kept = (nodes: Node[]) => (found ? nodes.filter((node) => found.kept.has(node.person.employee_id)) : nodes)
  return {
    isOpen: (node) => (found ? kept(node.reports).length > 0 : open.has(node.person.employee_id)),
    reportsOf: (node) => {
      const all = kept(node.reports)
      const most = longer.get(node.person.employee_id) ?? stretch
      return { nodes: all.slice(0, most), more: Math.max(0, all.length - most) }
    },
  }
}

// The line that shows more of a long branch has the number of who leads it, below zero.
export const moreOf = (leader: number) => -leader

// All that can be seen, from above to below.
export function linesOf(shown: Shown, roots: readonly Node[]): TreeLine[] {
  const lines: TreeLine[] = []
  const walk = (node: Node) => {
    const id = node.person.employee_id
    const isOpen = shown.isOpen(node)
    lines.push({ id, label: node.person.name, parent: node.parent?.person.employee_id, open: node.reports.length > 0 ? isOpen : undefined })
    if (!isOpen) return
    const { nodes, more } = shown.reportsOf(node)
    nodes.forEach(walk)
    if (more > 0) lines.push({ id: moreOf(id), label: '', parent: id, open: undefined })
  }
  roots.forEach(walk)
  return lines
}
