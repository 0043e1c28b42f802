// Where a table is dropped, or chosen.
import { FileSpreadsheet } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

interface FileDropProps {
  label: string
  busy: boolean
  onFile: (file: File) => void
}

export function FileDrop({ label, busy, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onFile(file)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn('flex flex-1 flex-col items-center justify-center rounded-xl border border-dashed px-4 py-7 text-center transition-colors', over ? 'border-accent bg-accent-soft' : 'border-line-strong')}
    >
      <FileSpreadsheet aria-hidden="true" className="size-6 text-ink-faint" />
      <p className="mt-2 text-[0.8125rem] text-ink-soft">{t('imports.drop')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen once more.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button size="small" busy={busy} className="mt-3" onClick={() => input.current?.click()} aria-label={label}>
        {busy ? t('imports.reading') : t('imports.choose')}
      </Button>
    </div>
  )
}
