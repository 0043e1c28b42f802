// A list as a file, in the form one likes.
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import { problemSentence } from '@/components/ui/problem-state'
import { toast } from '@/components/ui/toast'
import { download, type FileFormat } from '@/lib/download'
import { t } from '@/lib/i18n'

interface FileMenuProps {
  // Below /api, with its query.
  path: string
  name: string
  formats?: readonly FileFormat[]
  // A button of its own on the page, not one of a table's icons.
  labelled?: boolean
}

export function FileMenu({ path, name, formats = ['csv', 'xlsx', 'json'], labelled }: FileMenuProps) {
  const fetching = useMutation({
    mutationFn: (format: FileFormat) => download(path, format, `attune-${name}`),
    onError: (error) => toast(problemSentence(error), { tone: 'danger' }),
  })
  return (
    <Menu
      align="end"
      trigger={
        labelled ? (
          <Button busy={fetching.isPending}>
            {!fetching.isPending && <Download aria-hidden="true" />}
            {t('export.title')}
          </Button>
        ) : (
          <Button look="quiet" size="icon" busy={fetching.isPending} aria-label={t('export.title')} title={t('export.title')}>
            {!fetching.isPending && <Download aria-hidden="true" />}
          </Button>
        )
      }
    >
      <MenuLabel>{t('export.meaning')}</MenuLabel>
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => fetching.mutate(format)}>
          {t('export.as', { format: format.toUpperCase() })}
        </MenuItem>
      ))}
    </Menu>
  )
}
