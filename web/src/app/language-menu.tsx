import { Languages } from 'lucide-react'
import { useKeepLanguage } from '@/app/own-language'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, Submenu } from '@/components/ui/menu'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { chooseLanguage, t, useLanguage } from '@/lib/i18n'
import { languageNames, languages, type Language } from '@/lib/languages'
import { problemOf } from '@/lib/problem'

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
  const keep = useKeepLanguage()
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
      <LanguageChoice onChosen={keep} />
    </Submenu>
  )
}

// Each in its own words: who cannot read this page must still find theirs.
function LanguageChoice({ onChosen }: { onChosen?: (language: Language) => Promise<void> }) {
  const choose = async (language: Language) => {
    try {
      await chooseLanguage(language)
      await onChosen?.(language)
    } catch (error) {
      toast(problemOf(error) ? problemSentence(error) : t('language.failed'), { tone: 'danger' })
    }
  }
  return (
    <MenuChoice
      label={t('language.label')}
      value={useLanguage()}
      options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      onChange={(language) => void choose(language)}
    />
  )
}
