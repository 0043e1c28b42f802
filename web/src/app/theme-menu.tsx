import { Monitor, Moon, Sun } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, MenuLine } from '@/components/ui/menu'
import { t } from '@/lib/i18n'
import { chooseContrast, chooseTheme, contrasts, themes, useContrast, useTheme } from '@/lib/theme'

const icons = { system: Monitor, light: Sun, dark: Moon }

export function ThemeMenu() {
  const Icon = icons[useTheme()]
  return (
    <Menu
      align="end"
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
    <>
      <MenuChoice
        label={t('theme.label')}
        value={useTheme()}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={chooseTheme}
      />
      <MenuLine />
      <MenuChoice
        label={t('contrast.label')}
        value={useContrast()}
        options={contrasts.map((value) => ({ value, label: t(`contrast.${value}`) }))}
        onChange={chooseContrast}
      />
    </>
  )
}
