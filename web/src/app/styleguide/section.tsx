import { useId, type ReactNode } from 'react'
import { cn } from '@/lib/cn'

export function Section({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t pt-5">
      <h2 id={id} className="pb-4 text-base font-semibold">
        {title}
      </h2>
      {/* What waits in here waits for ever: it is an example. */}
      <div data-example className={cn('flex flex-wrap items-start gap-4', className)}>{children}</div>
    </section>
  )
}
