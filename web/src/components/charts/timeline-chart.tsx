// Scores every half second under the player, and a strip that shows where a face was seen.
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { emotionColour, emotionName, type Emotion, type Scores } from '@/lib/emotions'
import { formatClock, useFormat } from '@/lib/format'

export interface TimelinePoint {
  t: number
  faces: number
  scores?: Scores | null
}

interface TimelineChartProps {
  label: string
  points: TimelinePoint[]
  shown: Emotion[]
  duration: number
  playhead: number
  onSeek: (seconds: number) => void
}

const axisWidth = 34
const right = 10

export function TimelineChart({ label, points, shown, duration, playhead, onSeek }: TimelineChartProps) {
  const format = useFormat()
  return (
    <div>
      <ChartFrame label={label} className="h-48">
        <LineChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 6, right, bottom: 0, left: 0 }}
          onClick={(state) => {
            const seconds = Number(state.activeLabel)
            if (Number.isFinite(seconds)) onSeek(seconds)
          }}
        >
          <CartesianGrid {...grid} />
          <XAxis dataKey="t" type="number" domain={[0, duration]} {...axis} tickFormatter={formatClock} tickMargin={8} minTickGap={32} />
          <YAxis {...axis} domain={[0, 1]} ticks={[0, 0.5, 1]} tickFormatter={format.number} width={axisWidth} />
          <Tooltip
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as TimelinePoint | undefined
              if (!active || !point) return null
              const rows = shown.map((emotion) => ({
                name: emotionName(emotion),
                value: format.decimal(point.scores?.[emotion]),
                colour: emotionColour[emotion],
              }))
              return <TooltipBox title={formatClock(point.t)} rows={rows} />
            }}
          />
          <ReferenceLine x={playhead} stroke="var(--ink)" strokeWidth={1.5} />
          {shown.map((emotion) => (
            <Line
              key={emotion}
              dataKey={(point: TimelinePoint) => point.scores?.[emotion] ?? null}
              name={emotion}
              type="monotone"
              stroke={emotionColour[emotion]}
              strokeWidth={1.75}
              dot={points.length === 1}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ChartFrame>
      <FaceStrip points={points} duration={duration} />
    </div>
  )
}

export function FaceStrip({ points, duration }: { points: TimelinePoint[]; duration: number }) {
  if (duration <= 0) return null
  return (
    <div aria-hidden="true" dir="ltr" className="mt-2" style={{ paddingLeft: axisWidth, paddingRight: right }}>
      <svg viewBox={`0 0 ${duration} 1`} preserveAspectRatio="none" shapeRendering="crispEdges" className="h-1.5 w-full rounded-full bg-sunken">
        {points.map((point, index) =>
          point.faces > 0 ? (
            <rect
              key={point.t}
              x={point.t}
              y="0"
              width={(points[index + 1]?.t ?? duration) - point.t}
              height="1"
              fill="var(--accent)"
              opacity={point.faces > 1 ? 1 : 0.6}
            />
          ) : null,
        )}
      </svg>
    </div>
  )
}
