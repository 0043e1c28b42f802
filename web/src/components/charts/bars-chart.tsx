// Groups beside each other, one bar each (two when they are compared), with their figures at the ends: readable without colour.
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { SeriesLegend, seriesColour } from '@/components/charts/series'

export interface SeriesPoint {
  name: string
  values: (number | null)[]
}

interface BarsChartProps {
  label: string
  points: SeriesPoint[]
  series: string[]
  show: (value: number) => string
  // The end of the axis, where the figures have one.
  whole?: number
}

const barHeight = 18
const gap = 12
const axisHeight = 28

export function BarsChart({ label, points, series, show, whole }: BarsChartProps) {
  const height = points.length * (series.length * barHeight + gap) + axisHeight
  const longest = Math.max(...points.map((point) => point.name.length))
  return (
    <>
      <SeriesLegend series={series} />
      <div style={{ height }}>
        <ChartFrame label={label} className="h-full">
          <BarChart data={points} layout="vertical" accessibilityLayer={false} margin={{ top: 0, right: 52, bottom: 0, left: 0 }} barCategoryGap={gap / 2} barGap={2}>
            <CartesianGrid {...grid} vertical horizontal={false} />
            <XAxis type="number" {...axis} domain={[0, whole ?? 'auto']} tickFormatter={show} allowDecimals={whole !== undefined} minTickGap={24} />
            <YAxis type="category" dataKey="name" {...axis} width={Math.min(132, 16 + longest * 6.5)} interval={0} tickFormatter={shortened} />
            <Tooltip
              cursor={{ fill: 'var(--hover)' }}
              isAnimationActive={false}
              content={({ active, payload }) => {
                const point = payload?.[0]?.payload as SeriesPoint | undefined
                return active && point ? <TooltipBox title={point.name} rows={tooltipRows(point, series, show)} /> : null
              }}
            />
            {series.map((name, index) => (
              <Bar key={name} dataKey={(point: SeriesPoint) => point.values[index]} name={name} fill={seriesColour(index)} radius={3} isAnimationActive={false}>
                <LabelList position="right" fill="var(--ink-soft)" fontSize={11} formatter={(value) => (typeof value === 'number' ? show(value) : '')} />
              </Bar>
            ))}
          </BarChart>
        </ChartFrame>
      </div>
    </>
  )
}

export function tooltipRows(point: SeriesPoint, series: string[], show: (value: number) => string) {
  return series.flatMap((name, index) => {
    const value = point.values[index]
    return typeof value === 'number' ? [{ name, value: show(value), colour: seriesColour(index) }] : []
  })
}

function shortened(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name
}
