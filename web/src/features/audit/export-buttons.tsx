import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { Filters } from './audit'
import { api } from '@/api/client'
import { Button } from '@/components/ui/button'
import { ProblemNotice } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import { save } from '@/lib/save'

const formats = ['csv', 'json', 'xlsx'] as const
type Format = (typeof formats)[number]

// A plain link would save an error as if it were the file; fetching first lets us say what went wrong.
export function ExportButtons({ filters }: { filters: Filters }) {
  const download = useMutation({
    mutationFn: async (format: Format) => {
      const { data, error, response } = await api.GET('/audit/logs/export', { params: { query: { ...filters, format } }, parseAs: 'blob' })
      if (!response.ok) throw new ApiProblem(response.status, error)
      save(data as Blob | undefined, `attune-audit.${format}`)
    },
  })
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          busy={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
          aria-label={t('export.as', { format: format.toUpperCase() })}
        >
          <Download aria-hidden="true" />
          {format.toUpperCase()}
        </Button>
      ))}
      <ProblemNotice error={download.error} className="basis-full" />
    </>
  )
}
