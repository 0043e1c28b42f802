import type { ComponentPropsWithRef } from 'react'
import { cn } from '@/lib/cn'

// Scrolls sideways inside its card on narrow screens, reachable by keyboard.
export function Table({ className, label, ...rest }: ComponentPropsWithRef<'table'> & { label: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must take focus to be scrolled
    <div role="region" aria-label={label} tabIndex={0} className="relative overflow-x-auto rounded-b-xl">
      <table {...rest} className={cn('w-full border-collapse text-start text-[0.8125rem]', className)} />
    </div>
  )
}

export function Th({ className, ...rest }: ComponentPropsWithRef<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'h-9 border-b px-3 text-start text-xs font-medium whitespace-nowrap text-ink-faint first:ps-5 last:pe-5',
        className,
      )}
    />
  )
}

export function Td({ className, ...rest }: ComponentPropsWithRef<'td'>) {
  return <td {...rest} className={cn('h-12 border-b px-3 first:ps-5 last:pe-5', className)} />
}

export function Tr({ className, ...rest }: ComponentPropsWithRef<'tr'>) {
  return <tr {...rest} className={cn('last:[&>td]:border-b-0 last:[&>th]:border-b-0', className)} />
}
