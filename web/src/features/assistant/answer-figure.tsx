// The numbers of an answer: drawn where that says more, and always as a table, which holds the same ones.
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { AnswerTable } from './answer-table'
import { showCell } from './cells'
import type { Answer, Column, Part } from './chat'
import { api } from '@/api/client'
import { Button } from '@/components/ui/button'
import { ProblemNotice } from '@/components/ui/problem-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'
import { save } from '@/lib/save'

const AnswerChart = lazy(async () => ({ default: (await import('./answer-chart')).AnswerChart }))

export function AnswerFigure({ answer, part, step }: { answer: Answer; part: Part; step: number }) {
  const id = useId()
  const format = useFormat()
  const plan = answer.plan.steps[step]
  const title = titleOf(answer, part, step)
  // The same may be asked twice, and each table is a place of its own.
  const place = answer.parts.length > 1 ? `${answer.number}.${step + 1}` : String(answer.number)
  // One number of one period needs no table around it.
  const single = plan?.intent === 'attendance_figure' && !plan.group_by && part.rows.length === 1 ? part.columns[1] : undefined
  const period = plan?.period && (plan.period.from === plan.period.to ? format.longDay(plan.period.from) : t('assistant.days', { from: format.longDay(plan.period.from), to: format.longDay(plan.period.to) }))
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-xl border bg-surface shadow-card">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1 basis-44">
          <p id={id} className="text-[0.8125rem] font-semibold">
            {title}
          </p>
          <p className="text-xs text-ink-faint">
            {[period, !single && t('assistant.rows', { rows: part.total })].filter(Boolean).join(' · ')}
          </p>
        </div>
        {plan && <CsvButton answer={answer} step={step} title={title} />}
      </figcaption>
      {part.chart && (
        <div className="px-4 pb-3">
          <Suspense fallback={<Skeleton className="h-56 w-full" />}>
            <AnswerChart title={title} chart={part.chart} columns={part.columns} rows={part.rows} />
          </Suspense>
        </div>
      )}
      {single ? <Single column={single} cell={part.rows[0]?.[1]} /> : <AnswerTable title={title} label={t('assistant.table', { title, place })} columns={part.columns} rows={part.rows} total={part.total} short={part.chart !== null} />}
    </figure>
  )
}

// "Attendance rate by team" where groups are counted, otherwise what kind of question it was.
function titleOf(answer: Answer, part: Part, step: number): string {
  const [first, second] = part.columns
  if (answer.plan.steps[step]?.group_by && first && second) return t('assistant.by', { figure: second.label, group: first.label.toLowerCase() })
  if (part.rows.length === 1 && answer.plan.steps[step]?.intent === 'attendance_figure' && second) return second.label
  const chip = answer.plan.chips.find((each) => each.step === step && each.field === 'intent')
  return chip?.value ?? part.columns.map((column) => column.label).join(', ')
}

function Single({ column, cell }: { column: Column; cell: unknown }) {
  const format = useFormat()
  return <p className="px-4 pb-4 text-3xl font-semibold tabular-nums">{showCell(column, cell, format)}</p>
}

// A plain link would save an error as if it were the file.
function CsvButton({ answer, step, title }: { answer: Answer; step: number; title: string }) {
  const download = useMutation({
    mutationFn: async () => {
      const path = { conversation_id: answer.conversation_id, number: answer.number }
      const { data, error, response } = await api.GET('/chat/conversations/{conversation_id}/messages/{number}/csv', {
        params: { path, query: { step } },
        parseAs: 'blob',
      })
      if (!response.ok) throw new ApiProblem(response.status, error)
      save(data as Blob | undefined, `attune-answer-${answer.number}.csv`)
    },
  })
  return (
    <>
      <Button look="quiet" size="small" busy={download.isPending} aria-label={t('assistant.csvOf', { title })} onClick={() => download.mutate()}>
        <Download aria-hidden="true" />
        CSV
      </Button>
      <ProblemNotice error={download.error} className="basis-full" />
    </>
  )
}
