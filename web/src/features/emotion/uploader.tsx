import { CloudUpload, FileVideo2, RotateCcw, Video, X } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useUploads, type Upload } from './uploads'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { problemSentence } from '@/components/ui/problem-state'
import { cn } from '@/lib/cn'
import { formatBytes, useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'

const Recorder = lazy(() => import('./recorder'))

export function Uploader({ disabled }: { disabled: boolean }) {
  const { uploads, start, cancel, dismiss } = useUploads()
  const [recording, setRecording] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    for (const file of files ?? []) void start(file)
  }
  return (
    <div className="flex flex-col gap-3">
      <div
        onDragOver={(event) => {
          event.preventDefault()
          if (!disabled) setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (!disabled) take(event.dataTransfer.files)
        }}
        className={cn(
          'flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-9 text-center transition-colors',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <span className="mb-3 flex size-10 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
          <CloudUpload aria-hidden="true" className="size-5" />
        </span>
        <p className="font-semibold">{t('upload.drop')}</p>
        <p className="mt-1 mb-4 text-[0.8125rem] text-ink-faint">{disabled ? t('upload.needsConsent') : t('upload.hint')}</p>
        <input
          ref={input}
          type="file"
          accept="video/*"
          multiple
          disabled={disabled}
          hidden
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <div className="flex flex-wrap justify-center gap-2">
          <Button look="primary" disabled={disabled} onClick={() => input.current?.click()}>
            {t('upload.choose')}
          </Button>
          <Button disabled={disabled} aria-haspopup="dialog" onClick={() => setRecording(true)}>
            <Video aria-hidden="true" />
            {t('camera.record')}
          </Button>
        </div>
      </div>
      <Suspense>{recording && <Recorder onClose={() => setRecording(false)} onUse={(file) => void start(file)} />}</Suspense>
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onCancel={() => cancel(upload.id)}
              onDismiss={() => dismiss(upload.id)}
              onRetry={() => {
                dismiss(upload.id)
                void start(upload.file)
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface UploadRowProps {
  upload: Upload
  onCancel: () => void
  onDismiss: () => void
  onRetry: () => void
}

function UploadRow({ upload, onCancel, onDismiss, onRetry }: UploadRowProps) {
  const format = useFormat()
  const { stage } = upload
  const failed = stage === 'failed'
  const share = upload.size > 0 ? upload.sent / upload.size : 0
  return (
    <li className={cn('rounded-xl border p-3', failed && 'border-danger/40 bg-danger-soft')}>
      <div className="flex items-center gap-3">
        <FileVideo2 aria-hidden="true" className={cn('size-4 shrink-0', failed ? 'text-danger' : 'text-ink-faint')} />
        <div className="min-w-0 flex-1">
          <p className="truncate text-[0.8125rem] font-medium">{upload.name}</p>
          {stage !== 'failed' && (
            <p className="text-xs text-ink-faint tabular-nums">
              {stage === 'sending'
                ? t('upload.sent', { sent: formatBytes(upload.sent), size: formatBytes(upload.size), share: format.percent(share) })
                : t(`upload.stage.${stage}`)}
            </p>
          )}
        </div>
        {failed && (
          <Button size="small" onClick={onRetry} aria-label={t('upload.retryOf', { name: upload.name })}>
            <RotateCcw aria-hidden="true" />
            {t('upload.retry')}
          </Button>
        )}
        <Button
          look="quiet"
          size="icon"
          aria-label={failed ? t('upload.dismiss', { name: upload.name }) : t('upload.cancel', { name: upload.name })}
          disabled={stage === 'completing'}
          onClick={failed ? onDismiss : onCancel}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
      {!failed && <Progress value={share} label={t('upload.progressOf', { name: upload.name })} className="mt-2.5" />}
      {failed && <UploadProblem error={upload.error} />}
    </li>
  )
}

function UploadProblem({ error }: { error: unknown }) {
  const problem = problemOf(error)
  const details = problem?.fields.map((each) => each.message).join(' ')
  return (
    <div role="alert" className="mt-1 ps-7 text-[0.8125rem] leading-relaxed">
      <p>{problemSentence(error)}</p>
      {details && details !== problem?.detail && <p className="text-ink-soft">{details}</p>}
      {problem?.requestId && (
        <p className="text-xs text-ink-soft">
          {t('problem.requestId')} <code className="select-all">{problem.requestId}</code>
        </p>
      )}
    </div>
  )
}
