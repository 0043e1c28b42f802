// Initials on a calm colour that belongs to the name; the name itself stands beside it.
import { cn } from '@/lib/cn'

const sizes = { small: 'size-6 text-2xs', normal: 'size-8 text-xs', large: 'size-12 text-base', huge: 'size-16 text-xl' }

interface AvatarProps {
  name: string
  size?: keyof typeof sizes
  className?: string
}

export function Avatar({ name, size = 'normal', className }: AvatarProps) {
  const hue = hueOf(name)
  return (
    <span
      aria-hidden="true"
      className={cn('inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none', sizes[size], className)}
      style={{ background: `oklch(var(--avatar-ground) ${hue})`, color: `oklch(var(--avatar-ink) ${hue})` }}
    >
      {initials(name)}
    </span>
  )
}

export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter(Boolean)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last].map((word) => Array.from(word)[0] ?? '').join('').toLocaleUpperCase()
}

const hues = 12

export function hueOf(name: string): number {
  let sum = 0
  for (const letter of name.trim().toLowerCase()) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return (sum % hues) * (360 / hues)
}
