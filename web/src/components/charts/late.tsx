// The charts of long pages, each fetched and drawn when it is about to be seen: what draws weighs more than the rest of such a page, and
// most of its charts stand below the fold. Until then its place is kept, under the same name.
import { lazy, Suspense, useRef, type ComponentType, type Ref } from 'react'
import { cn } from '@/lib/cn'
import { useNear } from '@/lib/use-near'

interface ChartProps {
  label: string
  className?: string
}

function late<Props extends ChartProps>(load: () => Promise<{ default: ComponentType<Props> }>, size = 'h-64 w-full min-w-0') {
  const Chart = lazy(load) as unknown as ComponentType<Props>
  return function LateChart(props: Props) {
    const place = useRef<HTMLDivElement>(null)
    const near = useNear(place, '160px')
    const kept = <Place ref={place} label={props.label} className={cn(size, props.className)} />
    return near ? (
      <Suspense fallback={kept}>
        <Chart {...props} />
      </Suspense>
    ) : (
      kept
    )
  }
}

function Place({ ref, label, className }: ChartProps & { ref: Ref<HTMLDivElement> }) {
  return <div ref={ref} role="img" aria-label={label} className={className} />
}

export const EmotionPie = late(async () => ({ default: (await import('@/components/charts/emotion-pie')).EmotionPie }), 'h-40 w-40 shrink-0')
export const TrendChart = late(async () => ({ default: (await import('@/components/charts/trend-chart')).TrendChart }))
export const HistogramChart = late(async () => ({ default: (await import('@/components/charts/histogram-chart')).HistogramChart }))
