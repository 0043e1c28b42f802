// Parts of a whole, each named at its own slice.
import { Cell, Pie, PieChart } from 'recharts'
import { ChartFrame } from '@/components/charts/frame'

export interface Share {
  name: string
  value: number
  colour: string
}

interface SharesChartProps {
  label: string
  parts: Share[]
  show: (value: number) => string
}

interface SliceLabel {
  x?: number | string
  y?: number | string
  textAnchor?: 'start' | 'middle' | 'end' | 'inherit'
  index?: number
}

export function SharesChart({ label, parts, show }: SharesChartProps) {
  const drawn = parts.filter((part) => part.value > 0)
  return (
    <ChartFrame label={label} className="h-56">
      <PieChart accessibilityLayer={false}>
        <Pie
          data={drawn}
          dataKey="value"
          nameKey="name"
          innerRadius="46%"
          outerRadius="70%"
          paddingAngle={1.5}
          cornerRadius={3}
          startAngle={90}
          endAngle={-270}
          stroke="none"
          isAnimationActive={false}
          labelLine={{ stroke: 'var(--line-strong)' }}
          label={({ x, y, textAnchor, index }: SliceLabel) => (
            <text x={x} y={y} textAnchor={textAnchor} dominantBaseline="central" fontSize={11} fill="var(--ink-soft)">
              {named(drawn[index ?? 0], show)}
            </text>
          )}
        >
          {drawn.map((part) => (
            <Cell key={part.name} fill={part.colour} />
          ))}
        </Pie>
      </PieChart>
    </ChartFrame>
  )
}

function named(part: Share | undefined, show: (value: number) => string): string {
  return part ? `${part.name} ${show(part.value)}` : ''
}
