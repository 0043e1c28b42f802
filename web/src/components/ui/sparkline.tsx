// A line too small for axes; days that were not measured leave a gap.
interface SparklineProps {
  values: (number | null | undefined)[]
  colour: string
}

export function Sparkline({ values, colour }: SparklineProps) {
  const width = 96
  const height = 24
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const runs: string[][] = []
  let run: string[] = []
  values.forEach((value, index) => {
    if (typeof value !== 'number') {
      if (run.length > 0) runs.push(run)
      run = []
      return
    }
    run.push(`${(index * step).toFixed(1)},${(height - 2 - value * (height - 4)).toFixed(1)}`)
  })
  if (run.length > 0) runs.push(run)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none" className="h-6 w-full overflow-visible">
      {runs.map((points) =>
        points.length === 1 ? (
          <circle key={points[0]} cx={points[0]!.split(',')[0]} cy={points[0]!.split(',')[1]} r="1.5" fill={colour} />
        ) : (
          <polyline
            key={points[0]}
            points={points.join(' ')}
            fill="none"
            stroke={colour}
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ),
      )}
    </svg>
  )
}
