// Files on their way: announce, send with progress, complete. The video list takes over from there.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, unwrap } from '@/api/client'
import { putFile } from '@/lib/upload'

export interface Upload {
  id: number
  // Kept, so that what failed can be sent again.
  file: File
  name: string
  size: number
  sent: number
  stage: 'announcing' | 'sending' | 'completing' | 'failed'
  error?: unknown
}

let lastId = 0

export function useUploads() {
  const queries = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  const controllers = useRef(new Map<number, AbortController>())

  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const dismiss = (id: number) => setUploads((all) => all.filter((each) => each.id !== id))

  const start = async (file: File) => {
    const id = ++lastId
    const controller = new AbortController()
    controllers.current.set(id, controller)
    setUploads((all) => [...all, { id, file, name: file.name, size: file.size, sent: 0, stage: 'announcing' }])
    let video_id: string | undefined
    let arrived = false
    try {
      const content_type = file.type || 'application/octet-stream'
      const place = await unwrap(api.POST('/videos', { body: { filename: file.name, content_type, size: file.size } }))
      video_id = place.video_id
      change(id, { stage: 'sending' })
      const target = { url: place.upload_url, method: place.method, headers: place.headers }
      await putFile(file, target, (sent) => change(id, { sent }), controller.signal)
      arrived = true
      change(id, { stage: 'completing', sent: file.size })
      await unwrap(api.POST('/videos/{video_id}/complete', { params: { path: { video_id } } }))
      dismiss(id)
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      if (cancelled) dismiss(id)
      else change(id, { stage: 'failed', error })
      // What was announced and never became a video is of no use to anybody.
      if (video_id && !arrived) await api.DELETE('/videos/{video_id}', { params: { path: { video_id } } }).catch(() => undefined)
    } finally {
      controllers.current.delete(id)
      void queries.invalidateQueries({ queryKey: ['videos', 'list'] })
    }
  }
  const cancel = (id: number) => controllers.current.get(id)?.abort()

  const busy = uploads.some((upload) => upload.stage !== 'failed')
  useEffect(() => {
    if (!busy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])

  return { uploads, start, cancel, dismiss }
}
