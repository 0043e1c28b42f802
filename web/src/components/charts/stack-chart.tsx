// Counts over time, in parts. Parts differ in their texture too, not in colour alone.
import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { useFormat } from '@/lib/format'

export interface StackPart {
  key: string
  name: string
  colour: string
  texture?: Texture
}

type Texture = keyof typeof textures

// What is drawn over the colour, in a square of eight.
const textures = {
  stripes: 'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  dots: 'M2 2h.01M6 6h.01',
  lines: 'M0 2h8M0 6h8',
  crosses: 'M0 0l8 8M8 0l-8 8',
}

export interface StackPoint {
  label: string
  title: string
  values: Record<string, number>
}

interface StackChartProps {
  label: string
  points: StackPoint[]
  parts: StackPart[]
  className?: string
}

export function StackChart({ label, points, parts, className }: StackChartProps) {
  const format = useFormat()
  const id = useId().replaceAll(':', '')
  const fill = (part: StackPart) => (part.texture ? `url(#${id}-${part.key})` : part.colour)
  return (
    <ChartFrame label={label} className={className}>
      <BarChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 6, bottom: 0, left: 0 }} barCategoryGap="22%" maxBarSize={56}>
        <defs>
          {parts.map((part) =>
            part.texture ? (
              <pattern key={part.key} id={`${id}-${part.key}`} width="8" height="8" patternUnits="userSpaceOnUse">
                <rect width="8" height="8" fill={part.colour} />
                <path d={textures[part.texture]} stroke="var(--surface)" strokeWidth={part.texture === 'dots' ? 2.5 : 1.25} strokeLinecap="round" opacity="0.55" />
              </pattern>
            ) : null,
          )}
        </defs>
        <CartesianGrid {...grid} />
        <XAxis dataKey="label" {...axis} minTickGap={28} tickMargin={8} />
        <YAxis {...axis} allowDecimals={false} tickFormatter={format.number} width={48} />
        <Tooltip
          cursor={{ fill: 'var(--hover)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as StackPoint | undefined
            if (!active || !point) return null
            const rows = parts.map(({ key, name, colour }) => ({ name, value: format.number(point.values[key] ?? 0), colour }))
            return <TooltipBox title={point.title} rows={rows} />
          }}
        />
        {parts.map((part) => (
          <Bar
            key={part.key}
            dataKey={(point: StackPoint) => point.values[part.key] ?? 0}
            name={part.name}
            stackId="all"
            fill={fill(part)}
            stroke="var(--surface)"
            strokeWidth={1}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ChartFrame>
  )
}
