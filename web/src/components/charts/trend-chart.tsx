// Means over days. A day without data is a gap in the line, never a zero.
import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { emotionColour, emotionName, type Emotion, type Scores } from '@/lib/emotions'
import { useFormat } from '@/lib/format'

export type TrendDay = { date: string } & Scores

interface TrendChartProps {
  label: string
  series: TrendDay[]
  shown: Emotion[]
  filled?: boolean
  className?: string
}

export function TrendChart({ label, series, shown, filled, className }: TrendChartProps) {
  const format = useFormat()
  return (
    <ChartFrame label={label} className={className}>
      <ComposedChart data={series} accessibilityLayer={false} margin={{ top: 6, right: 6, bottom: 0, left: 0 }}>
        <CartesianGrid {...grid} />
        <XAxis dataKey="date" {...axis} tickFormatter={format.day} minTickGap={40} tickMargin={8} />
        <YAxis {...axis} domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={format.number} width={34} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const day = payload?.[0]?.payload as TrendDay | undefined
            if (!active || !day) return null
            const rows = shown.map((emotion) => ({
              name: emotionName(emotion),
              value: format.decimal(day[emotion]),
              colour: emotionColour[emotion],
            }))
            return <TooltipBox title={format.longDay(day.date)} rows={rows} />
          }}
        />
        {shown.map((emotion) => {
          const neighbours = isolated(series, emotion)
          const dot = neighbours.size > 0 ? dotsFor(neighbours, emotionColour[emotion]) : false
          return filled ? (
            <Area
              key={emotion}
              dataKey={emotion}
              type="monotone"
              stroke={emotionColour[emotion]}
              strokeWidth={2}
              fill={emotionColour[emotion]}
              fillOpacity={0.14}
              connectNulls={false}
              dot={dot}
              activeDot={{ r: 3.5 }}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={emotion}
              dataKey={emotion}
              type="monotone"
              stroke={emotionColour[emotion]}
              strokeWidth={1.75}
              connectNulls={false}
              dot={dot}
              activeDot={{ r: 3.5 }}
              isAnimationActive={false}
            />
          )
        })}
      </ComposedChart>
    </ChartFrame>
  )
}

// A measured day between two gaps has no line to be part of; it needs a dot to be seen.
export function isolated(series: TrendDay[], emotion: Emotion): Set<number> {
  const has = (index: number) => typeof series[index]?.[emotion] === 'number'
  return new Set(series.map((_, index) => index).filter((index) => has(index) && !has(index - 1) && !has(index + 1)))
}

function dotsFor(indexes: Set<number>, colour: string) {
  return function Dot({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) {
    const visible = index !== undefined && indexes.has(index) && typeof cy === 'number' && !Number.isNaN(cy)
    return visible ? <circle key={index} cx={cx} cy={cy} r={3} fill={colour} /> : <g key={index} />
  }
}
