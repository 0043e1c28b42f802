// Time runs from left to right in every language, so charts do. What all of them share: an accessible name, the tokens of axes, and a tooltip in our own look.
import type { ReactElement } from 'react'
import { ResponsiveContainer } from 'recharts'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/i18n'
import { directionOf } from '@/lib/languages'

export const axis = {
  stroke: 'var(--line-strong)',
  tick: { fill: 'var(--ink-faint)', fontSize: 11 },
  tickLine: false,
  axisLine: false,
} as const

export const grid = { stroke: 'var(--line)', vertical: false } as const

interface FrameProps {
  label: string
  className?: string
  children: ReactElement
}

export function ChartFrame({ label, className, children }: FrameProps) {
  return (
    <div role="img" dir="ltr" aria-label={label} className={cn('h-64 w-full min-w-0', className)}>
      <ResponsiveContainer width="100%" height="100%">
        {children}
      </ResponsiveContainer>
    </div>
  )
}

export interface TooltipRow {
  name: string
  value: string
  colour: string
}

export function TooltipBox({ title, rows }: { title: string; rows: TooltipRow[] }) {
  return (
    <div dir={directionOf(useLanguage())} className="min-w-36 rounded-lg border bg-raised px-3 py-2 text-xs shadow-float">
      <p className="mb-1.5 font-medium">{title}</p>
      {rows.map((row) => (
        <p key={row.name} className="flex items-center gap-2 py-0.5">
          <span className="size-2 rounded-full" style={{ background: row.colour }} />
          <span className="flex-1 text-ink-soft">{row.name}</span>
          <span className="font-medium tabular-nums">{row.value}</span>
        </p>
      ))}
    </div>
  )
}
