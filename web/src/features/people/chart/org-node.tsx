// One person of the chart with those below. Wide: from left to right with lines between; narrow: an indented list.
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import type { Node } from './tree'
import type { useTreeKeys } from './use-tree-keys'
import { moreOf, type Shown } from './visible'
import { Avatar } from '@/components/ui/avatar'
import { Clipped } from '@/components/ui/clipped'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export interface ChartView {
  shown: Shown
  keys: ReturnType<typeof useTreeKeys>
  matches: ReadonlySet<number> | undefined
  place: (node: Node) => string
  fold: (id: number, open: boolean) => void
  showMore: (leader: number) => void
}

// The lines lie inside of the item, so that what is far off the screen need not be drawn.
const lineage = cn(
  'lg:ps-12 lg:before:absolute lg:before:start-6 lg:before:top-8 lg:before:w-6 lg:before:border-t lg:before:border-line-strong',
  'lg:after:absolute lg:after:start-6 lg:after:top-0 lg:after:bottom-0 lg:after:border-s lg:after:border-line-strong',
  'lg:first:after:top-8 lg:last:after:bottom-auto lg:last:after:h-8 lg:only:after:hidden',
)
const item = 'relative pb-2 outline-none [&:focus-visible>div]:outline-2 [&:focus-visible>div]:outline-offset-2 [&:focus-visible>div]:outline-accent-ink'

export function OrgNode({ node, view }: { node: Node; view: ChartView }) {
  const { shown, keys, place } = view
  const { employee_id: id, name, role } = node.person
  const leads = node.reports.length > 0
  const open = leads && shown.isOpen(node)
  const { nodes, more } = shown.reportsOf(node)
  const about = [name, role, place(node), leads && t('orgChart.below', { count: node.below })].filter(Boolean).join(', ')
  return (
    <li
      role="treeitem"
      aria-level={node.level + 1}
      aria-expanded={leads ? open : undefined}
      aria-selected={view.matches?.has(id) ?? false}
      aria-label={about}
      {...keys.item(id)}
      className={cn(item, 'lg:flex lg:items-start', node.level > 0 && lineage)}
    >
      <PersonBox node={node} open={open} view={view} />
      {open && (
        <ul role="group" style={farOff(nodes)} className="ms-6 mt-2 flex flex-col border-s ps-3 lg:ms-0 lg:pe-1 lg:mt-0 lg:border-s-0 lg:ps-0">
          {nodes.map((report) => (
            <OrgNode key={report.person.employee_id} node={report} view={view} />
          ))}
          {more > 0 && (
            <li role="treeitem" aria-level={node.level + 2} aria-selected={false} {...keys.item(moreOf(id))} className={cn(item, lineage)}>
              <div className="w-fit rounded-lg lg:mt-3.5">
                <button type="button" tabIndex={-1} onClick={() => view.showMore(id)} className="h-9 rounded-lg border border-dashed border-line-strong px-3 text-[0.8125rem] font-medium text-ink-soft hover:bg-hover hover:text-ink">
                  {t('orgChart.more', { count: more })}
                </button>
              </div>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

const line = 72
const fewest = 4

// A group whose people lead nobody has a known height: it is not drawn while it is far off the screen.
function farOff(nodes: Node[]): CSSProperties | undefined {
  if (nodes.length < fewest || nodes.some((node) => node.reports.length > 0)) return undefined
  return { contentVisibility: 'auto', containIntrinsicSize: `auto 18.25rem auto ${nodes.length * line}px` }
}

function PersonBox({ node, open, view }: { node: Node; open: boolean; view: ChartView }) {
  const { employee_id: id, name, role } = node.person
  const below = node.below
  const place = view.place(node)
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <div
      className={cn(
        'relative flex h-16 items-center gap-3 rounded-xl border bg-surface ps-3 pe-2 shadow-card lg:w-60 lg:shrink-0',
        node.level === 0 && 'border-line-strong',
        view.matches?.has(id) && 'border-accent bg-accent-soft',
        open && 'lg:after:absolute lg:after:start-full lg:after:top-1/2 lg:after:w-6 lg:after:border-t lg:after:border-line-strong',
      )}
    >
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <Link to={`/employees/${id}`} tabIndex={-1} className="block text-[0.8125rem] font-semibold hover:underline">
          <Clipped>{name}</Clipped>
        </Link>
        <Clipped className="text-xs text-ink-soft">{role ?? t('people.noTitle')}</Clipped>
        {place && <Clipped className="text-2xs text-ink-faint">{place}</Clipped>}
      </div>
      {below > 0 && (
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={open}
          aria-label={t('orgChart.foldOf', { name })}
          title={t('orgChart.below', { count: below })}
          onClick={() => view.fold(id, !open)}
          className="flex h-7 min-w-7 items-center gap-0.5 rounded-md bg-sunken px-1.5 text-xs font-medium text-ink-soft tabular-nums hover:bg-hover hover:text-ink"
        >
          {below}
          <Chevron aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
        </button>
      )}
    </div>
  )
}
