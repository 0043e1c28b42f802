import { Cell, Pie, PieChart } from 'recharts'
import { ChartFrame } from '@/components/charts/frame'
import { emotionColour, type Measured } from '@/lib/emotions'

export function EmotionPie({ label, shares }: { label: string; shares: Measured[] }) {
  return (
    <ChartFrame label={label} className="h-40 w-40 shrink-0">
      <PieChart accessibilityLayer={false}>
        <Pie
          data={shares.filter((share) => share.score > 0)}
          dataKey="score"
          nameKey="emotion"
          innerRadius="64%"
          outerRadius="100%"
          paddingAngle={1.5}
          cornerRadius={3}
          startAngle={90}
          endAngle={-270}
          stroke="none"
          isAnimationActive={false}
        >
          {shares
            .filter((share) => share.score > 0)
            .map((share) => (
              <Cell key={share.emotion} fill={emotionColour[share.emotion]} />
            ))}
        </Pie>
      </PieChart>
    </ChartFrame>
  )
}
