// Single results over time, one point a video; a video without a score leaves a gap.
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { axis, ChartFrame, grid, TooltipBox } from '@/components/charts/frame'
import { emotionColour, emotionName, type Emotion, type Scores } from '@/lib/emotions'
import { useFormat } from '@/lib/format'

export interface HistoryPoint {
  at: string
  scores: Scores
}

export function ScoreHistoryChart({ label, points, shown }: { label: string; points: HistoryPoint[]; shown: Emotion[] }) {
  const format = useFormat()
  return (
    <ChartFrame label={label}>
      <LineChart data={points} accessibilityLayer={false} margin={{ top: 6, right: 10, bottom: 0, left: 0 }}>
        <CartesianGrid {...grid} />
        <XAxis dataKey="at" {...axis} tickFormatter={format.date} minTickGap={48} tickMargin={8} padding={{ left: 36, right: 36 }} />
        <YAxis {...axis} domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={format.number} width={34} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as HistoryPoint | undefined
            if (!active || !point) return null
            const rows = shown.map((emotion) => ({
              name: emotionName(emotion),
              value: format.decimal(point.scores[emotion]),
              colour: emotionColour[emotion],
            }))
            return <TooltipBox title={format.dateTime(point.at)} rows={rows} />
          }}
        />
        {shown.map((emotion) => (
          <Line
            key={emotion}
            dataKey={(point: HistoryPoint) => point.scores[emotion] ?? null}
            name={emotion}
            stroke={emotionColour[emotion]}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: emotionColour[emotion], strokeWidth: 0 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ChartFrame>
  )
}
