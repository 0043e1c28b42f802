// Figures over days, weeks or months. What has no records leaves a gap, never a zero.
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { tooltipRows, type SeriesPoint } from '@/components/charts/bars-chart'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { SeriesLegend, seriesColour } from '@/components/charts/series'

interface LinesChartProps {
  label: string
  points: SeriesPoint[]
  series: string[]
  show: (value: number) => string
  whole?: number
}

export function LinesChart({ label, points, series, show, whole }: LinesChartProps) {
  return (
    <>
      <SeriesLegend series={series} dashed />
      <ChartFrame label={label} className="h-56">
        <LineChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
          <CartesianGrid {...grid} />
          <XAxis dataKey="name" {...axis} tickMargin={8} minTickGap={28} padding={{ left: 8, right: 8 }} />
          {whole === undefined ? (
            <YAxis {...axis} domain={[0, 'auto']} tickFormatter={show} width={44} />
          ) : (
            <YAxis {...axis} domain={[lowest(points), whole]} ticks={ticksTo(whole, lowest(points))} tickFormatter={show} width={44} />
          )}
          <Tooltip
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as SeriesPoint | undefined
              return active && point ? <TooltipBox title={point.name} rows={tooltipRows(point, series, show)} /> : null
            }}
          />
          {series.map((name, index) => (
            <Line
              key={name}
              dataKey={(point: SeriesPoint) => point.values[index] ?? null}
              name={name}
              stroke={seriesColour(index)}
              strokeWidth={2}
              strokeDasharray={index > 0 ? '5 4' : undefined}
              dot={points.length <= 40 ? { r: 2.5, fill: seriesColour(index), strokeWidth: 0 } : false}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ChartFrame>
    </>
  )
}

// Shares mostly lie close together near the whole, so the axis begins at the ten below the lowest.
export function lowest(points: SeriesPoint[]): number {
  const known = points.flatMap((point) => point.values.filter((value) => value !== null))
  return known.length > 0 ? Math.max(0, Math.floor(Math.min(...known) / 10) * 10) : 0
}

function ticksTo(whole: number, from: number): number[] {
  const step = (whole - from) / (whole - from <= 50 ? 5 : 4)
  return Array.from({ length: Math.round((whole - from) / step) + 1 }, (_, index) => from + index * step)
}
