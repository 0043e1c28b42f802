// Shares over time, a line for each of a few. What was not measured is a gap. Lines differ in their dashes too, not in colour alone.
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { useFormat } from '@/lib/format'

export interface RateSeries {
  key: string
  name: string
  colour: string
  dash?: string
}

export interface RatePoint {
  label: string
  title: string
  values: Record<string, number | null>
}

interface RatesChartProps {
  label: string
  points: RatePoint[]
  series: RateSeries[]
  className?: string
}

export function RatesChart({ label, points, series, className }: RatesChartProps) {
  const format = useFormat()
  const ticks = ticksOf(points.flatMap((point) => series.map(({ key }) => point.values[key] ?? null)))
  return (
    <ChartFrame label={label} className={className}>
      <LineChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid {...grid} />
        <XAxis dataKey="label" {...axis} minTickGap={28} tickMargin={8} padding={{ left: 8, right: 8 }} />
        <YAxis {...axis} domain={[ticks[0]!, 1]} ticks={ticks} tickFormatter={format.percent} width={44} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as RatePoint | undefined
            if (!active || !point) return null
            const rows = series.map(({ key, name, colour }) => ({ name, value: format.percent(point.values[key]), colour }))
            return <TooltipBox title={point.title} rows={rows} />
          }}
        />
        {series.map(({ key, name, colour, dash }) => (
          <Line
            key={key}
            dataKey={(point: RatePoint) => point.values[key] ?? null}
            name={name}
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={dash}
            dot={{ r: 2.5, fill: colour, strokeWidth: 0 }}
            activeDot={{ r: 4 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ChartFrame>
  )
}

// From the tenth below the lowest up to all, so that differences near the top can be seen.
export function ticksOf(values: (number | null)[]): number[] {
  const known = values.filter((value) => value !== null)
  const lowest = known.length === 0 ? 0 : Math.min(...known)
  const from = Math.min(9, Math.max(0, Math.floor(lowest * 10 - 0.001)))
  const every = 10 - from > 5 ? 2 : 1
  const first = from - (every === 2 ? from % 2 : 0)
  return Array.from({ length: Math.floor((10 - first) / every) + 1 }, (_, index) => (first + index * every) / 10)
}
