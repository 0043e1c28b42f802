import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { useFormat } from '@/lib/format'

export interface Bin {
  range: string
  count: number
}

interface HistogramProps {
  label: string
  bins: Bin[]
  colour: string
  countLabel: string
}

export function HistogramChart({ label, bins, colour, countLabel }: HistogramProps) {
  const format = useFormat()
  return (
    <ChartFrame label={label}>
      <BarChart data={bins} accessibilityLayer={false} margin={{ top: 6, right: 6, bottom: 0, left: 0 }} barCategoryGap="12%">
        <CartesianGrid {...grid} />
        <XAxis dataKey="range" {...axis} tickMargin={8} minTickGap={12} />
        <YAxis {...axis} allowDecimals={false} tickFormatter={format.number} width={34} />
        <Tooltip
          cursor={{ fill: 'var(--hover)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const bin = payload?.[0]?.payload as Bin | undefined
            return active && bin ? (
              <TooltipBox title={bin.range} rows={[{ name: countLabel, value: format.number(bin.count), colour }]} />
            ) : null
          }}
        />
        <Bar dataKey="count" fill={colour} radius={[4, 4, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ChartFrame>
  )
}
