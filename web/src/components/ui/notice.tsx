import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type NoticeTone = 'plain' | 'good' | 'caution' | 'danger'

const tones: Record<NoticeTone, { box: string; icon: string; Icon: typeof Info }> = {
  plain: { box: 'bg-sunken', icon: 'text-ink-faint', Icon: Info },
  good: { box: 'bg-good-soft', icon: 'text-good', Icon: CircleCheck },
  caution: { box: 'bg-caution-soft', icon: 'text-caution', Icon: TriangleAlert },
  danger: { box: 'bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
}

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  role?: 'alert' | 'status'
  className?: string
}

export function Notice({ tone = 'plain', title, children, actions, role, className }: NoticeProps) {
  const { box, icon, Icon } = tones[tone]
  return (
    <div role={role} className={cn('flex gap-3 rounded-lg px-3.5 py-3 text-[0.8125rem] leading-relaxed', box, className)}>
      <Icon aria-hidden="true" className={cn('mt-0.5 size-4 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
