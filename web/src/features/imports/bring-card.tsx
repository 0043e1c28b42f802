// Begins an import of one kind: what it is for, a table to begin with, and the place to drop one's own.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CalendarCheck, Download, UsersRound } from 'lucide-react'
import { useNavigate } from 'react-router'
import { FileDrop } from './file-drop'
import { bring, importKey, type ImportKind } from './imports'
import { saveTemplate } from './template'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ProblemNotice } from '@/components/ui/problem-state'
import { t } from '@/lib/i18n'

const icons = { employees: UsersRound, attendance: CalendarCheck }

export function BringCard({ kind }: { kind: ImportKind }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const Icon = icons[kind]
  const begin = useMutation({
    mutationFn: (file: File) => bring(kind, file),
    onSuccess: (one) => {
      queries.setQueryData(importKey(one.import_id), one)
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] })
      void navigate(`/imports/${one.import_id}`)
    },
  })
  return (
    <Card aria-labelledby={`bring-${kind}`} className="flex flex-col p-5">
      <div className="flex items-start gap-3">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-ink">
          <Icon aria-hidden="true" className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 id={`bring-${kind}`} className="text-[0.9375rem] font-semibold">
            {t(`imports.kind.${kind}`)}
          </h2>
          <p className="mt-0.5 text-[0.8125rem] text-ink-soft">{t(`imports.kind.${kind}.about`)}</p>
        </div>
      </div>
      <div className="mt-4 flex flex-1 flex-col">
        <FileDrop label={t(`imports.choose.${kind}`)} busy={begin.isPending} onFile={(file) => begin.mutate(file)} />
      </div>
      <ProblemNotice error={begin.error} className="mt-3" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-ink-faint">{t('imports.limits')}</p>
        <Button look="quiet" size="small" onClick={() => saveTemplate(kind)} aria-label={t(`imports.template.${kind}`)}>
          <Download aria-hidden="true" />
          {t('imports.template')}
        </Button>
      </div>
    </Card>
  )
}
