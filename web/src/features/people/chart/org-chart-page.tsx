import { Network, Search } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { Alone } from './alone'
import { useChart } from './chart'
import { OrgTree } from './org-tree'
import { search, treeOf, type Node } from './tree'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { DayField } from '@/components/ui/form'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SearchBox } from '@/components/ui/search-box'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { useGroupNames } from '@/lib/groups'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'
import { useToday } from '@/lib/today'

export function OrgChartPage() {
  const { text, change } = useSearchState()
  const format = useFormat()
  const today = useToday()
  const names = useGroupNames()
  const wished = text('day')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(wished) && wished < today ? wished : undefined
  const words = text('q')
  const sought = useDeferredValue(words)
  const chart = useChart(day)
  const tree = useMemo(() => chart.data && treeOf(chart.data), [chart.data])
  const found = useMemo(
    () => tree && search(tree, sought, (person) => `${names.team(person.team_id) ?? ''} ${names.department(person.department_id) ?? ''}`),
    [tree, sought, names],
  )
  const place = (node: Node) => names.team(node.person.team_id) ?? names.department(node.person.department_id) ?? ''
  const alone = tree ? (found ? tree.alone.filter((node) => found.matches.has(node.person.employee_id)) : tree.alone) : []
  return (
    <Page
      wide
      title={t('orgChart.title')}
      description={tree && (day ? t('orgChart.past', { day: format.longDay(day), count: tree.nodes.size }) : t('orgChart.today', { count: tree.nodes.size }))}
    >
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <SearchBox label={t('orgChart.search')} value={words} onSearch={(q) => change({ q })} className="flex-1 basis-60 sm:max-w-80" />
        <DayField
          label={t('orgChart.asOf')}
          max={today}
          value={day ?? today}
          onChange={(event) => change({ day: event.target.value === today ? undefined : event.target.value })}
          fieldClassName="basis-40"
        />
        {day && (
          <Button look="quiet" onClick={() => change({ day: undefined })}>
            {t('orgChart.backToToday')}
          </Button>
        )}
        <p role="status" className="sr-only">
          {found && t('orgChart.found', { count: found.matches.size })}
        </p>
      </div>
      {chart.isPending && <Loading />}
      {chart.error && (
        <Card>
          <ProblemState error={chart.error} retry={() => void chart.refetch()} />
        </Card>
      )}
      {tree?.nodes.size === 0 && (
        <Card>
          <EmptyState icon={Network} title={t('orgChart.empty.title')}>
            {t('orgChart.empty.body')}
          </EmptyState>
        </Card>
      )}
      {found?.matches.size === 0 && (
        <Card>
          <EmptyState icon={Search} title={t('employees.noMatch.title')} actions={<Button onClick={() => change({ q: undefined })}>{t('orgChart.clearSearch')}</Button>}>
            {t('orgChart.noMatch')}
          </EmptyState>
        </Card>
      )}
      {tree && tree.roots.length > 0 && found?.matches.size !== 0 && <OrgTree key={day ?? 'today'} tree={tree} found={found} place={place} />}
      {tree && <Alone nodes={alone} place={place} beside={tree.roots.length > 0} />}
    </Page>
  )
}

function Loading() {
  return (
    <div role="status" className="flex flex-col gap-3 lg:flex-row lg:gap-12">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-16 rounded-xl lg:w-60" />
      <div className="flex flex-col gap-2">
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} className="ms-6 h-16 rounded-xl lg:ms-0 lg:w-60" />
        ))}
      </div>
    </div>
  )
}
