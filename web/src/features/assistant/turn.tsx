import type { ReactNode, Ref } from 'react'
import { useFormat } from '@/lib/format'

interface TurnProps {
  ref?: Ref<HTMLLIElement>
  heading: 'h2' | 'h3'
  question: string
  asked?: string
  children: ReactNode
}

export function Turn({ ref, heading: Heading, question, asked, children }: TurnProps) {
  const format = useFormat()
  return (
    <li ref={ref} className="flex scroll-mt-20 scroll-mb-32 flex-col gap-4 lg:scroll-mt-6">
      <div className="flex flex-col items-end gap-1">
        <Heading dir="auto" className="max-w-[85%] rounded-2xl rounded-ee-md bg-accent-soft px-3.5 py-2 text-sm font-medium break-words whitespace-pre-line text-ink">
          {question}
        </Heading>
        {asked && (
          <time dateTime={asked} className="px-1 text-2xs text-ink-faint">
            {format.dateTime(asked)}
          </time>
        )}
      </div>
      {children}
    </li>
  )
}
