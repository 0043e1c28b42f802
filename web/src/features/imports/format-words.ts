// How the server says in English what kind of table it read, in the reader's words.
import { t } from '@/lib/i18n'

const separators = [',', ';', 'tabs', '|'] as const
const separatorNames = { ',': 'imports.separator.comma', ';': 'imports.separator.semicolon', tabs: 'imports.separator.tab', '|': 'imports.separator.bar' } as const

export function formatWords(format: string): string {
  const csv = /^CSV, (.+), separated by (.+)$/.exec(format)
  const separator = separators.find((each) => each === csv?.[2])
  if (csv && separator) return t('imports.format.csv', { encoding: csv[1]!, separator: t(separatorNames[separator]) })
  const sheet = /^XLSX, sheet (.+)$/.exec(format)?.[1]
  return sheet ? t('imports.format.xlsx', { sheet }) : format
}
