// The first series is what was asked for, the second what it is compared with: told apart by shape too, where there are lines.

export function seriesColour(index: number): string {
  return index === 0 ? 'var(--accent)' : 'color-mix(in srgb, var(--ink-faint) 72%, var(--surface))'
}

export function SeriesLegend({ series, dashed }: { series: string[]; dashed?: boolean }) {
  if (series.length < 2) return null
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      {series.map((name, index) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg viewBox="0 0 16 4" aria-hidden="true" className="h-1 w-4">
            <line x1="0" y1="2" x2="16" y2="2" stroke={seriesColour(index)} strokeWidth="4" strokeDasharray={dashed && index > 0 ? '4 2' : undefined} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
