// The tree itself: what is open, what the keyboard does, and those who stand alone.
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { OrgNode, type ChartView } from './org-node'
import { openAtFirst, type Found, type Node, type Tree } from './tree'
import { useTreeKeys } from './use-tree-keys'
import { linesOf, shownOf, stretch } from './visible'
import { Button } from '@/components/ui/button'
import { t } from '@/lib/i18n'

interface OrgTreeProps {
  tree: Tree
  found: Found | undefined
  place: (node: Node) => string
}

export function OrgTree({ tree, found, place }: OrgTreeProps) {
  const navigate = useNavigate()
  const [open, setOpen] = useState(() => openAtFirst(tree))
  const [longer, setLonger] = useState<ReadonlyMap<number, number>>(new Map())
  const shown = useMemo(() => shownOf(open, longer, found), [open, longer, found])
  const roots = found ? tree.roots.filter((node) => found.kept.has(node.person.employee_id)) : tree.roots
  const lines = linesOf(shown, roots)
  const fold = (id: number, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before)
      if (isOpen) next.add(id)
      else next.delete(id)
      return next
    })
  const showMore = (leader: number) => setLonger((before) => new Map(before).set(leader, (before.get(leader) ?? stretch) + 2 * stretch))
  const keys = useTreeKeys({ lines, fold, choose: (id) => (id < 0 ? showMore(-id) : void navigate(`/employees/${id}`)) })
  const view: ChartView = { shown, keys, matches: found?.matches, place, fold, showMore }
  const leaders = [...tree.nodes.values()].filter((node) => node.reports.length > 0).map((node) => node.person.employee_id)
  return (
    <>
      {!found && (
        <div className="mb-3 flex flex-wrap gap-1 lg:-mt-13 lg:mb-4 lg:justify-end">
          <Button look="quiet" size="small" onClick={() => setOpen(new Set(leaders))} disabled={open.size >= leaders.length}>
            {t('orgChart.unfoldAll')}
          </Button>
          <Button look="quiet" size="small" onClick={() => setOpen(new Set())} disabled={open.size === 0}>
            {t('orgChart.foldAll')}
          </Button>
        </div>
      )}
      {/* A wide company scrolls here, never the page. */}
      <div className="-mx-1 overflow-x-auto px-1 pt-1 pb-2">
        <ul role="tree" aria-label={t('orgChart.title')} onKeyDown={keys.onKeyDown} className="flex flex-col gap-1 lg:min-w-max">
          {roots.map((node) => (
            <OrgNode key={node.person.employee_id} node={node} view={view} />
          ))}
        </ul>
      </div>
    </>
  )
}
