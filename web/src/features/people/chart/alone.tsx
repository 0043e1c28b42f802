// People who neither lead nor are led, so that no line leads to them.
import { useState } from 'react'
import { Link } from 'react-router'
import type { Node } from './tree'
import { stretch } from './visible'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Clipped } from '@/components/ui/clipped'
import { t } from '@/lib/i18n'

export function Alone({ nodes, place, beside }: { nodes: Node[]; place: (node: Node) => string; beside: boolean }) {
  const [most, setMost] = useState(stretch)
  if (nodes.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="chart-alone">
      <h2 id="chart-alone" className="text-[0.9375rem] font-semibold">
        {beside ? t('orgChart.alone') : t('orgChart.alone.all')}
      </h2>
      <p className="mt-0.5 mb-3 text-[0.8125rem] text-ink-faint">{t('orgChart.alone.hint')}</p>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        {nodes.slice(0, most).map((node) => (
          <li key={node.person.employee_id} className="relative flex items-center gap-3 rounded-xl border bg-surface p-3 shadow-card hover:border-line-strong">
            <Avatar name={node.person.name} />
            <div className="min-w-0">
              <Link to={`/employees/${node.person.employee_id}`} className="block text-[0.8125rem] font-semibold after:absolute after:inset-0 hover:underline">
                <Clipped>{node.person.name}</Clipped>
              </Link>
              <Clipped className="text-xs text-ink-soft">{node.person.role ?? (place(node) || t('people.noTitle'))}</Clipped>
            </div>
          </li>
        ))}
      </ul>
      {nodes.length > most && (
        <Button size="small" className="mt-3" onClick={() => setMost(most + 4 * stretch)}>
          {t('orgChart.more', { count: nodes.length - most })}
        </Button>
      )}
    </section>
  )
}
