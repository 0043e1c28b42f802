// One file to one signed address, with true progress; fetch cannot report it, XMLHttpRequest can.
import { ApiProblem } from '@/lib/problem'

export interface UploadPlace {
  url: string
  method: string
  headers: Record<string, string>
}

export function putFile(
  file: Blob,
  place: UploadPlace,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const aborted = () => reject(new DOMException('Upload cancelled', 'AbortError'))
    request.open(place.method, place.url)
    for (const [name, value] of Object.entries(place.headers)) {
      // The browser sets the length itself and refuses to let anybody else do it.
      if (name.toLowerCase() !== 'content-length' && name.toLowerCase() !== 'host') request.setRequestHeader(name, value)
    }
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new ApiProblem(request.status, parsed(request.responseText)))
    }
    request.onerror = () => reject(new ApiProblem(0, undefined))
    request.onabort = aborted
    if (signal.aborted) return aborted()
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
