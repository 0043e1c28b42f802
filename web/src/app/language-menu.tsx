import { Languages } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, Submenu } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { chooseLanguage, t, useLanguage } from '@/lib/i18n'
import { languageNames, languages } from '@/lib/languages'

export function LanguageMenu() {
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" size="icon" aria-label={t('language.label')}>
          <Languages aria-hidden="true" />
        </Button>
      }
    >
      <LanguageChoice />
    </Menu>
  )
}

export function LanguageSubmenu() {
  const language = useLanguage()
  return (
    <Submenu
      trigger={
        <>
          <Languages aria-hidden="true" />
          {t('language.label')}
          <span lang={language} className="ms-auto text-ink-faint">
            {languageNames[language]}
          </span>
        </>
      }
    >
      <LanguageChoice />
    </Submenu>
  )
}

// Each in its own words: who cannot read this page must still find theirs.
export function LanguageChoice() {
  return (
    <MenuChoice
      label={t('language.label')}
      value={useLanguage()}
      options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      onChange={(language) => void chooseLanguage(language).catch(() => toast(t('language.failed'), { tone: 'danger' }))}
    />
  )
}
