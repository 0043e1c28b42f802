// What a mail looks like. The server draws it as a page that may do nothing, and the frame grants it nothing either.
import { useState } from 'react'
import { kinds } from './notices'
import { Card, CardHead } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { language as spoken, t } from '@/lib/i18n'
import { languageNames, languages } from '@/lib/languages'

const formats = ['html', 'text'] as const

export function MailPreview() {
  const [kind, setKind] = useState<string>(kinds[0]!)
  const [language, setLanguage] = useState<string>(spoken)
  const [format, setFormat] = useState<string>('html')
  const address = `/api/notices/preview/${kind}?${new URLSearchParams({ language, format }).toString()}`
  return (
    <Card>
      <CardHead
        title={t('mail.preview')}
        description={t('mail.preview.description')}
        className="pb-3"
        actions={
          <>
            <Select aria-label={t('mail.preview.kind')} value={kind} onChange={(event) => setKind(event.target.value)}>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`notice.kind.${each}`)}
                </option>
              ))}
            </Select>
            <Select aria-label={t('mail.preview.language')} value={language} onChange={(event) => setLanguage(event.target.value)}>
              {languages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {languageNames[each]}
                </option>
              ))}
            </Select>
            <Select aria-label={t('mail.preview.format')} value={format} onChange={(event) => setFormat(event.target.value)}>
              {formats.map((each) => (
                <option key={each} value={each}>
                  {t(`notice.format.${each}`)}
                </option>
              ))}
            </Select>
          </>
        }
      />
      <iframe key={address} sandbox="" src={address} title={t('mail.preview')} className="h-[32rem] w-full rounded-b-xl border-t bg-white" />
    </Card>
  )
}
