import { Table, Td, Th, Tr } from '@/components/ui/table'
import { t } from '@/lib/i18n'

const kept = ['people', 'attendance', 'videos', 'signIn', 'failures', 'conversations', 'imports', 'mail', 'audit', 'health'] as const

export function KeptTable() {
  return (
    <Table label={t('legal.kept')}>
      <caption className="sr-only">{t('legal.kept')}</caption>
      <thead>
        <tr>
          <Th className="text-start">{t('legal.kept.what')}</Th>
          <Th className="text-start">{t('legal.kept.long')}</Th>
        </tr>
      </thead>
      <tbody>
        {kept.map((each) => (
          <Tr key={each}>
            <Th scope="row" className="h-auto min-w-44 py-2.5 text-start align-top text-[0.8125rem] leading-relaxed whitespace-normal text-ink">
              {t(`legal.kept.${each}`)}
            </Th>
            <Td className="h-auto min-w-44 py-2.5 align-top leading-relaxed text-ink-soft">{t(`legal.kept.${each}.long`)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
