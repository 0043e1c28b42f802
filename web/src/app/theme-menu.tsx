import { Monitor, Moon, Sun } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { t } from '@/lib/i18n'
import { chooseTheme, themes, useTheme } from '@/lib/theme'

const icons = { system: Monitor, light: Sun, dark: Moon }

export function ThemeMenu() {
  const Icon = icons[useTheme()]
  return (
    <Menu
      trigger={
        <Button look="quiet" size="icon" aria-label={t('theme.label')}>
          <Icon aria-hidden="true" />
        </Button>
      }
    >
      <ThemeChoice />
    </Menu>
  )
}

export function ThemeChoice() {
  return (
    <MenuChoice
      label={t('theme.label')}
      value={useTheme()}
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={chooseTheme}
    />
  )
}
