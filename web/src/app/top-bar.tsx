// What stands over every page: where one is, the way to everything else, and what has happened.
import { MessageCircleQuestionMark, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/app/breadcrumbs'
import { Logo } from '@/app/logo'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Bell } from '@/features/notifications/bell'
import { t } from '@/lib/i18n'
import { isInside, useMe } from '@/lib/session'
import { modifierName } from '@/lib/shortcuts'

interface TopBarProps {
  onSearch: () => void
  onAssistant?: () => void
  menu: ReactNode
}

export function TopBar({ onSearch, onAssistant, menu }: TopBarProps) {
  const inside = isInside(useMe())
  return (
    <header className="flex h-14 items-center gap-1.5 border-b bg-canvas/90 px-4 backdrop-blur sm:px-8 lg:h-12">
      <div className="flex min-w-0 flex-1 lg:hidden">
        <Logo />
      </div>
      <div className="hidden min-w-0 flex-1 lg:flex">{inside && <Breadcrumbs />}</div>
      <Button size="small" onClick={onSearch} className="font-normal text-ink-soft max-sm:size-9 max-sm:border-transparent max-sm:bg-transparent max-sm:p-0 max-sm:shadow-none">
        <Search aria-hidden="true" />
        <span className="max-sm:sr-only">{t('palette.open')}</span>
        <span aria-hidden="true" className="ms-3 hidden items-center gap-1 sm:flex">
          <Kbd>{modifierName()}</Kbd>
          <Kbd>K</Kbd>
        </span>
      </Button>
      {onAssistant && (
        <Button look="quiet" size="icon" aria-label={t('panel.open')} title={t('panel.open')} onClick={onAssistant}>
          <MessageCircleQuestionMark aria-hidden="true" />
        </Button>
      )}
      <Bell />
      {menu}
    </header>
  )
}
