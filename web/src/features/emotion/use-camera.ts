// A video from the camera: asked for, recorded and kept on this device until somebody says what becomes of it.
import { useEffect, useRef, useState } from 'react'

export type Refusal = 'denied' | 'missing' | 'busy' | 'unsupported'

export type Camera =
  | { stage: 'asking' }
  | { stage: 'ready'; stream: MediaStream }
  | { stage: 'recording'; stream: MediaStream; since: number }
  | { stage: 'recorded'; file: File; address: string }
  | { stage: 'refused'; why: Refusal }

// The first that the browser can write; all of them can be analysed.
const kinds = ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4']
const wanted: MediaStreamConstraints = { video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' }, audio: true }
const bitsPerSecond = 2_500_000
export const longestSeconds = 300

export function useCamera() {
  const [camera, setCamera] = useState<Camera>({ stage: 'asking' })
  const [times, setTimes] = useState(0)
  const recorder = useRef<MediaRecorder>(undefined)
  useEffect(() => {
    let gone = false
    let stream: MediaStream | undefined
    open().then(
      (opened) => {
        stream = opened
        if (gone) close(opened)
        else setCamera({ stage: 'ready', stream: opened })
      },
      (error: unknown) => {
        if (!gone) setCamera({ stage: 'refused', why: refusalOf(error) })
      },
    )
    return () => {
      gone = true
      if (recorder.current?.state === 'recording') recorder.current.stop()
      recorder.current = undefined
      if (stream) close(stream)
    }
  }, [times])
  const address = camera.stage === 'recorded' ? camera.address : undefined
  useEffect(() => {
    if (!address) return
    return () => URL.revokeObjectURL(address)
  }, [address])

  const record = (stream: MediaStream) => {
    const parts: Blob[] = []
    const type = kinds.find((kind) => MediaRecorder.isTypeSupported(kind))
    const made = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: bitsPerSecond })
    made.ondataavailable = (event) => parts.push(event.data)
    made.onstop = () => {
      close(stream)
      // Whoever closed the dialog meanwhile did not want it.
      if (recorder.current !== made) return
      const file = fileOf(parts, made.mimeType)
      setCamera({ stage: 'recorded', file, address: URL.createObjectURL(file) })
    }
    recorder.current = made
    made.start(1000)
    setCamera({ stage: 'recording', stream, since: Date.now() })
  }
  const stop = () => {
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }
  const again = () => {
    setCamera({ stage: 'asking' })
    setTimes((before) => before + 1)
  }
  return { camera, record, stop, again }
}

async function open(): Promise<MediaStream> {
  // Browsers offer the camera to secure pages only.
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') throw new DOMException('', 'NotSupportedError')
  return navigator.mediaDevices.getUserMedia(wanted)
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

export function refusalOf(error: unknown): Refusal {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'unsupported'
}

// "recording-2026-11-26-0905.webm", by the clock of this device.
export function fileOf(parts: Blob[], mimeType: string, at = new Date()): File {
  const [type = 'video/webm'] = mimeType.split(';')
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return new File(parts, `recording-${day}-${two(at.getHours())}${two(at.getMinutes())}.${type === 'video/mp4' ? 'mp4' : 'webm'}`, { type })
}
