// One import, from its columns being understood to its being taken back.
import { useState } from 'react'
import { useParams } from 'react-router'
import { CheckStep } from './check-step'
import { ColumnsStep } from './columns-step'
import { DoneStep } from './done-step'
import { ForgetImport } from './forget-import'
import { ImportSteps, type Step } from './import-steps'
import { formatWords } from './format-words'
import { isUnderway, useImport, useImportSteps, type Import } from './imports'
import { Underway } from './underway'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { useSearchState } from '@/lib/search-state'

export function ImportPage() {
  const { id = '' } = useParams()
  const one = useImport(id)
  const format = useFormat()
  return (
    <Page
      title={one.data?.filename ?? t('imports.one')}
      description={one.data && t('imports.about', { kind: t(`imports.kind.${one.data.kind}`), rows: one.data.rows, format: formatWords(one.data.format), at: format.dateTime(one.data.created_at) })}
      actions={one.data && !isUnderway(one.data.state) && <ForgetImport one={one.data} />}
    >
      {one.isPending && (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      {one.error && (
        <Card>
          <ProblemState error={one.error} retry={() => void one.refetch()} />
        </Card>
      )}
      {one.data && <Steps key={one.data.import_id} one={one.data} />}
    </Page>
  )
}



function Steps({ one }: { one: Import }) {
  const { text, change: put } = useSearchState()
  const steps = useImportSteps(one.import_id)
  // A report is about columns as they were: once they are understood otherwise, it has to be made anew.
  const [outdated, setOutdated] = useState(false)
  const open = one.state === 'ready' || one.state === 'failed'
  const reported = one.state === 'ready' && one.result !== null && !outdated
  const step: Step = !open ? (one.state === 'running' && one.result === null ? 'check' : 'import') : reported && text('step') !== 'match' ? 'check' : 'match'
  const check = () => {
    put({ step: undefined, outcome: undefined, page: undefined })
    steps.run.mutate({ dry_run: true }, { onSuccess: () => setOutdated(false) })
  }
  return (
    <div className="flex flex-col gap-5">
      <ImportSteps
        step={step}
        onMatch={open && step !== 'match' ? () => put({ step: 'match', outcome: undefined, page: undefined }) : undefined}
        onCheck={open && step === 'match' && reported ? () => put({ step: undefined }) : undefined}
      />
      {one.error && (
        <Notice tone="danger" role="alert" title={t('imports.state.failed')}>
          {one.error}
        </Notice>
      )}
      {isUnderway(one.state) && <Underway one={one} />}
      {open && step === 'match' && (
        <ColumnsStep
          one={one}
          saving={steps.change.isPending}
          error={steps.change.error ?? steps.run.error}
          onChange={(body) => {
            setOutdated(true)
            steps.change.mutate(body)
          }}
          checking={steps.run.isPending}
          onCheck={check}
        />
      )}
      {open && step === 'check' && one.result && (
        <CheckStep
          one={one}
          result={one.result}
          busy={steps.run.isPending}
          error={steps.run.error}
          onRun={(leaveOut) => steps.run.mutate({ dry_run: false, leaveOut })}
        />
      )}
      {(one.state === 'done' || one.state === 'undone') && one.result && (
        <DoneStep one={one} result={one.result} busy={steps.undo.isPending} error={steps.undo.error} onUndo={() => steps.undo.mutate()} />
      )}
    </div>
  )
}
