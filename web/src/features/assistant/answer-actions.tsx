// What can be done with an answer: kept as a report, or taken along as text.
import { useQueryClient } from '@tanstack/react-query'
import { Bookmark, Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { asText } from './cells'
import { reportsKey, type Answer } from './chat'
import { isQuestion } from './plan'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Form, TextField } from '@/components/ui/form'
import { toast } from '@/components/ui/toast'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

const longestName = 200

export function AnswerActions({ answer, question }: { answer: Answer; question: string }) {
  const [saving, setSaving] = useState(false)
  const canSave = answer.outcome !== 'refused' && answer.plan.steps.some(isQuestion)
  return (
    <div className="-ms-2 flex flex-wrap gap-1">
      <CopyButton answer={answer} />
      {canSave && (
        <Button look="quiet" size="small" onClick={() => setSaving(true)}>
          <Bookmark aria-hidden="true" />
          {t('assistant.save')}
        </Button>
      )}
      <Dialog open={saving} onClose={() => setSaving(false)} title={t('assistant.save.title')}>
        <SaveForm answer={answer} question={question} onClose={() => setSaving(false)} />
      </Dialog>
    </div>
  )
}

function SaveForm({ answer, question, onClose }: { answer: Answer; question: string; onClose: () => void }) {
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: reportsKey })
  return (
    <Form
      className="mt-3"
      body="assistant_NewReport_wish"
      codes={{ report_name_taken: 'name' }}
      save={(values) => unwrap(api.POST('/chat/reports', { body: { name: values.text('name'), plan: { steps: answer.plan.steps } } }))}
      onSaved={({ report_id, name }) => {
        onClose()
        void changed()
        toast(t('assistant.saved', { name }), {
          undo: async () => {
            await unwrap(api.DELETE('/chat/reports/{report_id}', { params: { path: { report_id } } }))
            await changed()
          },
        })
      }}
      submit={t('assistant.save.submit')}
      cancel={onClose}
    >
      <TextField label={t('assistant.save.name')} name="name" defaultValue={question.slice(0, longestName)} hint={t('assistant.save.hint')} />
    </Form>
  )
}

function CopyButton({ answer }: { answer: Answer }) {
  const format = useFormat()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const parts = answer.parts.map((part) => [part.response, part.rows.length > 0 ? asText(part.columns, part.rows, format) : ''].filter(Boolean).join('\n\n'))
    try {
      await navigator.clipboard.writeText(parts.join('\n\n'))
      setCopied(true)
    } catch {
      toast(t('assistant.copy.failed'), { tone: 'danger' })
    }
  }
  return (
    <>
      <Button look="quiet" size="small" onClick={() => void copy()}>
        {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        {copied ? t('copy.done') : t('copy.do')}
      </Button>
      <span role="status" className="sr-only">
        {copied ? t('copy.done') : ''}
      </span>
    </>
  )
}
